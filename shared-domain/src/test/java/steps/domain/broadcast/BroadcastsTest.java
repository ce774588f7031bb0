package steps.domain.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import steps.domain.broadcast.BroadcastFault.Place;
import steps.domain.media.MediaKind;
import steps.domain.media.MediaRepository;
import steps.testing.DatabaseResource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BroadcastsTest {
    private static final LocalDateTime FAR = LocalDateTime.parse("2199-01-01T12:00");

    @Inject
    Broadcasts broadcasts;

    @Inject
    MediaRepository media;

    @Test
    void aWrittenBroadcastIsFoundAgain() {
        var buttons = List.of(new BroadcastButton("Каталог", "Catalog", new ButtonTarget.Catalog()));
        var audience = Audience.of(new Condition.Walked(7, false), new Condition.Speaks("ru"));
        var words = BroadcastMessage.Written.words("<b>Да</b>", "Yes");
        var found = found(made(new BroadcastDraft("Новость", words, buttons, audience, true)));
        assertThat(found.title()).isEqualTo("Новость");
        assertThat(found.author()).isEqualTo("Анна");
        assertThat(found.message()).isEqualTo(words);
        assertThat(found.buttons()).isEqualTo(buttons);
        assertThat(found.audience()).isEqualTo(audience);
        assertThat(found.paid()).isTrue();
        assertThat(found.state()).isEqualTo(BroadcastState.DRAFT);
        assertThat(found.schedule()).isNull();
        var copied = new BroadcastMessage.Copied(500, List.of(12L, 11L));
        assertThat(found(made(new BroadcastDraft("Альбом", copied, List.of(), audience, false)))
                        .message())
                .isEqualTo(new BroadcastMessage.Copied(500, List.of(11L, 12L)));
    }

    @Test
    void anAlbumOfOursIsFoundAgainInItsOrder() {
        var files = List.of(file("b.jpg", 10), file("a.jpg", 10));
        var album = new BroadcastMessage.Written("Да", null, files);
        var found = found(made(new BroadcastDraft("Альбом", album, List.of(), Audience.EVERYBODY, false)));
        assertThat(found.message()).isEqualTo(album);
        assertThat(found.message().isAlbum()).isTrue();
        assertThat(found.message().messages()).isEqualTo(3);
    }

    @Test
    void textThatTelegramCannotShowIsRefusedBeforeItIsKept() {
        long large = file("large.jpg", 10 * 1024 * 1024 + 1);
        for (long media : List.of(Long.MAX_VALUE, large)) {
            var shown = new BroadcastMessage.Written("Да", null, media);
            var outcome = await(() ->
                    broadcasts.draft(new BroadcastDraft("Фото", shown, List.of(), Audience.EVERYBODY, false), "Анна"));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            BroadcastOutcome.Faulty.class,
                            faulty -> assertThat(faulty.faults())
                                    .extracting(BroadcastFault::place)
                                    .containsExactly(Place.MEDIA));
        }
    }

    private long file(String name, int bytes) {
        return await(() -> media.add(MediaKind.PHOTO, name, Buffer.buffer(new byte[bytes])));
    }

    @Test
    void nothingFaultyIsKept() {
        assertThat(await(() -> broadcasts.draft(words("<b>Да"), "Анна"))).isInstanceOf(BroadcastOutcome.Faulty.class);
        var draft = draft();
        assertThat(await(() -> broadcasts.edit(draft.id(), draft.version(), words("5 < 6"))))
                .isInstanceOf(BroadcastOutcome.Faulty.class);
        assertThat(await(() -> broadcasts.schedule(draft.id(), draft.version(), BroadcastSchedule.repeated("never"))))
                .isInstanceOf(BroadcastOutcome.Faulty.class);
        assertThat(await(() -> broadcasts.schedule(
                        draft.id(), draft.version(), BroadcastSchedule.once(LocalDateTime.parse("2020-01-01T12:00")))))
                .isInstanceOf(BroadcastOutcome.Faulty.class);
        assertThat(found(draft).state()).isEqualTo(BroadcastState.DRAFT);
    }

    @Test
    void whoeverSavesWhatSomebodyElseHasChangedIsTold() {
        var draft = draft();
        var changed = await(() -> broadcasts.edit(draft.id(), draft.version(), words("Нет")));
        assertThat(changed).isInstanceOf(BroadcastOutcome.Changed.class);
        assertThat(await(() -> broadcasts.edit(draft.id(), draft.version(), words("Может быть"))))
                .isInstanceOf(BroadcastOutcome.Outdated.class);
        assertThat(found(draft).message()).isEqualTo(BroadcastMessage.Written.words("Нет", null));
    }

    @Test
    void aScheduledOneCanBeMovedAndWithdrawn() {
        var draft = draft();
        await(() -> broadcasts.schedule(
                draft.id(), draft.version(), BroadcastSchedule.once(FAR).staleAfter(Duration.ofHours(3))));
        var scheduled = found(draft);
        assertThat(scheduled.state()).isEqualTo(BroadcastState.SCHEDULED);
        assertThat(scheduled.nextAt()).isEqualTo("2199-01-01T09:00:00Z");
        assertThat(scheduled.schedule()).isEqualTo(BroadcastSchedule.once(FAR).staleAfter(Duration.ofHours(3)));
        await(() -> broadcasts.schedule(draft.id(), scheduled.version(), BroadcastSchedule.onceByTheReadersClock(FAR)));
        assertThat(found(draft).nextAt()).isEqualTo("2198-12-31T22:00:00Z");
        assertThat(await(() -> broadcasts.withdraw(draft.id()))).isInstanceOf(BroadcastOutcome.Changed.class);
        assertThat(found(draft).state()).isEqualTo(BroadcastState.DRAFT);
        assertThat(found(draft).nextAt()).isNull();
    }

    @Test
    void eachStateLeadsWhereItLeadsAndNowhereElse() {
        var draft = draft();
        assertThat(await(() -> broadcasts.pause(draft.id()))).isInstanceOf(BroadcastOutcome.NotAllowed.class);
        assertThat(await(() -> broadcasts.resume(draft.id()))).isInstanceOf(BroadcastOutcome.NotAllowed.class);
        assertThat(await(() -> broadcasts.retryFailed(draft.id()))).isInstanceOf(BroadcastOutcome.NotAllowed.class);
        assertThat(await(() -> broadcasts.withdraw(draft.id()))).isInstanceOf(BroadcastOutcome.Unchanged.class);
        assertThat(await(() -> broadcasts.cancel(draft.id()))).isInstanceOf(BroadcastOutcome.Changed.class);
        assertThat(await(() -> broadcasts.cancel(draft.id()))).isInstanceOf(BroadcastOutcome.Unchanged.class);
        assertThat(await(() -> broadcasts.sendNow(draft.id()))).isInstanceOf(BroadcastOutcome.NotAllowed.class);
        assertThat(await(() -> broadcasts.edit(draft.id(), draft.version(), words("Нет"))))
                .isInstanceOf(BroadcastOutcome.NotAllowed.class);
        assertThat(found(draft).endedAt()).isNotNull();
    }

    @Test
    void nobodyKnowsWhatIsNotThere() {
        assertThat(await(() -> broadcasts.find(Long.MAX_VALUE))).isNull();
        assertThat(await(() -> broadcasts.pause(Long.MAX_VALUE))).isInstanceOf(BroadcastOutcome.Unknown.class);
        assertThat(await(() -> broadcasts.retryFailed(Long.MAX_VALUE))).isInstanceOf(BroadcastOutcome.Unknown.class);
    }

    private Broadcast draft() {
        return made(words("Да"));
    }

    private Broadcast made(BroadcastDraft draft) {
        var outcome = await(() -> broadcasts.draft(draft, "Анна"));
        assertThat(outcome).isInstanceOf(BroadcastOutcome.Changed.class);
        return ((BroadcastOutcome.Changed) outcome).broadcast();
    }

    private Broadcast found(Broadcast broadcast) {
        return await(() -> broadcasts.find(broadcast.id()));
    }

    private static BroadcastDraft words(String russian) {
        return new BroadcastDraft(
                "Новость", BroadcastMessage.Written.words(russian, null), List.of(), Audience.EVERYBODY, false);
    }
}
