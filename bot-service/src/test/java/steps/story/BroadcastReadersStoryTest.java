package steps.story;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.broadcast.Audience;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastButton;
import steps.domain.broadcast.BroadcastDraft;
import steps.domain.broadcast.BroadcastMessage;
import steps.domain.broadcast.BroadcastOutcome;
import steps.domain.broadcast.Broadcasts;
import steps.domain.broadcast.ButtonTarget;
import steps.domain.broadcast.SkipReason;
import steps.domain.broadcast.report.BroadcastReports;
import steps.domain.media.MediaKind;
import steps.domain.media.MediaRepository;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Rows;
import steps.testing.Waits;

/** One broadcast and those it is for: somebody who reads Russian, somebody who reads English, and those whom it does not reach. */
@StoryTest
class BroadcastReadersStoryTest {
    private static final byte[] CLIP = "no clip, but the sandbox looks into none".getBytes(StandardCharsets.UTF_8);

    @Inject
    Stage stage;

    @Inject
    Pool pool;

    @Inject
    Broadcasts broadcasts;

    @Inject
    BroadcastReports reports;

    @Inject
    MediaRepository media;

    private Actor alice;
    private Actor emma;
    private Actor clara;

    /** Whoever was there for other stories is nobody's reader here, and each story begins without a broadcast. */
    @BeforeEach
    void threeReaders() {
        Rows.change(pool, "delete from broadcast_click");
        Rows.change(pool, "delete from broadcast_recipient");
        Rows.change(pool, "delete from broadcast_trial");
        Rows.change(pool, "delete from broadcast");
        Rows.change(pool, "update users set active = false");
        alice = stage.registered("Алиса");
        emma = readsEnglish(stage.registered("Emma"));
        clara = stage.registered("Клара");
    }

    @Test
    void eachReadsItInTheirLanguageAndWhomItDoesNotReachIsCountedByTheReason() {
        var dina = stage.registered("Дина");
        var vera = stage.registered("Вера");
        clara.blocksBot();
        stage.sandbox().post("/sandbox/users/" + dina.id() + "/delete", Map.of());
        Waits.until(
                Duration.ofSeconds(20),
                "the bot has heard of both",
                () -> Rows.number(pool, "select count(*) from users where active and blocked_bot") == 2);
        Rows.change(pool, "update users set blocked_bot = false");
        vera.says("/settings");
        vera.presses("Какие сообщения");
        vera.presses("Новости и предложения");
        var words = new BroadcastMessage.Written(
                "🌳 Открыта <b>новая тропа</b> у реки.", "🌳 A <b>new path</b> along the river is open.", List.of());
        var buttons = List.of(new BroadcastButton("Пойти гулять", "Go for a walk", new ButtonTarget.Walk()));
        var sent = send(new BroadcastDraft("Тропа", words, buttons, Audience.EVERYBODY, false));
        emma.hears("new path");
        emma.presses("Go for a walk");
        emma.transcript().matches("broadcast/english_reader");
        alice.hears("новая тропа");
        alice.presses("Не присылать такое");
        alice.presses("Не присылать такое");
        alice.transcript().matches("broadcast/declined");

        var results = await(() -> reports.of(sent));
        assertThat(results.sent()).isEqualTo(2);
        assertThat(results.blocked()).isOne();
        assertThat(results.skipped()).isEqualTo(Map.of(SkipReason.DELETED, 1L));
        assertThat(results.all()).as("Vera wants no news").isEqualTo(4);
        assertThat(results.clicks()).isEqualTo(Map.of(0, 1L));
        assertThat(Rows.number(pool, "select count(*) from users where active and blocked_bot"))
                .isEqualTo(2);
        clara.unblocksBot();
        clara.says("/start");
        clara.sees("Главное меню");
        send(new BroadcastDraft("Тропа", words, List.of(), Audience.EVERYBODY, false));
        clara.hears("новая тропа");
    }

    @Test
    void anAdministratorWhoReadsEnglish() {
        var oscar = stage.administrator(6_100_000_007L, "Oscar");
        readsEnglish(oscar);
        oscar.says("/broadcast");
        oscar.says("🎉 Double points on Saturday!");
        oscar.presses("Send to everybody");
        oscar.presses("read English");
        oscar.presses("Choose a time");
        oscar.says("some day");
        oscar.presses("Back");
        oscar.presses("Send now");
        waitUntilSent();
        oscar.hears("finished");
        emma.hears("Double points");
        assertThat(alice.chat().toString()).doesNotContain("Double points");
        oscar.presses("Table");
        assertThat(oscar.lastMessageWith("Broadcast No.").has("document")).isTrue();
        assertThat(oscar.buttons()).containsExactly("🏠 Menu");
    }

    @Test
    void aVideoIsUploadedOnceAndShownToEverybody() {
        long clip = await(() -> media.add(MediaKind.VIDEO, "path.mp4", Buffer.buffer(CLIP)));
        var words = new BroadcastMessage.Written("🎬 Новая тропа", "🎬 The new path", List.of(clip));
        send(new BroadcastDraft("Видео", words, List.of(), Audience.EVERYBODY, false));
        for (var reader : List.of(alice, clara)) {
            reader.hears("Новая тропа");
            assertThat(reader.lastMessageWith("Новая тропа").has("video")).isTrue();
        }
        emma.hears("The new path");
        assertThat(Rows.text(pool, "select telegram_file_id from media where id = $1", clip))
                .isNotEqualTo("null");
    }

    private static Actor readsEnglish(Actor person) {
        person.says("/language");
        person.presses("English");
        person.forgetTranscript();
        return person;
    }

    private Broadcast send(BroadcastDraft draft) {
        var kept = await(() -> broadcasts.draft(draft, "Анна"));
        assertThat(kept).isInstanceOf(BroadcastOutcome.Changed.class);
        var made = ((BroadcastOutcome.Changed) kept).broadcast();
        await(() -> broadcasts.sendNow(made.id()));
        waitUntilSent();
        return await(() -> broadcasts.find(made.id()));
    }

    private void waitUntilSent() {
        Waits.until(
                Duration.ofSeconds(20),
                "the broadcast is sent",
                () -> "sent".equals(Rows.text(pool, "select state from broadcast order by id desc limit 1")));
    }
}
