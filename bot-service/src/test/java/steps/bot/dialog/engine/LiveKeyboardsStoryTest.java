package steps.bot.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.LiveKeyboard;
import steps.bot.dialog.unsent.LiveKeyboards;
import steps.bot.dialog.unsent.OldKeyboard;
import steps.bot.dialog.unsent.SentTurn;
import steps.bot.dialog.unsent.UnsentTurn;
import steps.story.stage.StoryTest;
import steps.testing.Rows;

@StoryTest
class LiveKeyboardsStoryTest {
    private static final AtomicLong CHATS = new AtomicLong(4_998_000_000L);
    private static final Keyboard KEYS = Keyboard.column(new Key("Меню", "menu"));
    private static final Keyboard TRACK = Keyboard.column(new Key("Трек", "walks:gpx:1").thatLasts());

    @Inject
    LiveKeyboards keyboards;

    @Inject
    Conversations conversations;

    @Inject
    Pool pool;

    private final long chat = CHATS.incrementAndGet();

    @Test
    void theNewestMessageCountsAndTheOneBeforeIsOld() {
        assertThat(record(LiveKeyboard.under(10, KEYS))).isEmpty();
        assertThat(record(new LiveKeyboard(12, false, true, TRACK)))
                .containsExactly(new OldKeyboard(chat, 10, Keyboard.none()));
        assertThat(record(LiveKeyboard.under(14, KEYS))).containsExactly(new OldKeyboard(chat, 12, TRACK));
        assertThat(messageId()).isEqualTo(14);
    }

    @Test
    void ofOneTurnAndOfOneBatchTheNewestCounts() {
        assertThat(record(LiveKeyboard.under(10, KEYS), LiveKeyboard.under(11, KEYS)))
                .containsExactly(new OldKeyboard(chat, 10, Keyboard.none()));
        assertThat(messageId()).isEqualTo(11);
    }

    @Test
    void aSlowerReplicasKeyboardIsOldAtOnce() {
        record(LiveKeyboard.under(20, KEYS));
        assertThat(record(LiveKeyboard.under(19, KEYS))).containsExactly(new OldKeyboard(chat, 19, Keyboard.none()));
        assertThat(messageId()).isEqualTo(20);
    }

    @Test
    void theSameMessageWrittenOverIsNotOld() {
        record(LiveKeyboard.under(20, KEYS));
        assertThat(record(new LiveKeyboard(20, false, true, TRACK))).isEmpty();
        assertThat(live()).isEqualTo(new LiveKeyboard(20, false, true, TRACK));
    }

    @Test
    void buttonsThatWereTakenAwayAreNotTakenAwayAgain() {
        record(LiveKeyboard.under(20, KEYS));
        assertThat(record(LiveKeyboard.goneFrom(20, Keyboard.none()))).isEmpty();
        assertThat(live().bare()).isTrue();
        assertThat(record(LiveKeyboard.under(22, KEYS))).isEmpty();
    }

    @Test
    void aKeyboardThatATurnTookAwayIsLeftToNobody() {
        record(LiveKeyboard.under(20, KEYS));
        assertThat(record(LiveKeyboard.under(22, KEYS), LiveKeyboard.goneFrom(20, Keyboard.none())))
                .isEmpty();
        assertThat(messageId()).isEqualTo(22);
    }

    @Test
    void thatAnOlderMessageLostItsButtonsChangesNothing() {
        record(LiveKeyboard.under(20, KEYS));
        record(LiveKeyboard.goneFrom(17, Keyboard.none()));
        assertThat(live()).isEqualTo(new LiveKeyboard(20, false, false, Keyboard.none()));
    }

    private List<OldKeyboard> record(LiveKeyboard... shown) {
        var turn = new UnsentTurn(chat, 1, 0, Instant.EPOCH, List.of());
        return await(() -> keyboards.record(List.of(new SentTurn(turn, List.of(shown)))));
    }

    private LiveKeyboard live() {
        return await(() -> conversations.claim(chat)).live();
    }

    private long messageId() {
        return Rows.number(pool, "select message_id from live_keyboard where chat_id = $1", chat);
    }
}
