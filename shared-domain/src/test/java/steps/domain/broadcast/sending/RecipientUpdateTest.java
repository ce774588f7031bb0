package steps.domain.broadcast.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import steps.domain.content.Language;
import steps.domain.delivery.Outcome;
import steps.domain.preference.QuietHours;

class RecipientUpdateTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    @Test
    void anArrivedMessageIsSentAndADoubtfulOneNeverAgain() {
        var sent = after(new Outcome.Sent(17), 1);
        assertThat(sent.state()).isEqualTo("sent");
        assertThat(sent.messageId()).isEqualTo(17);
        assertThat(after(new Outcome.Doubtful("cut"), 1).state()).isEqualTo("unknown");
        assertThat(after(new Outcome.Blocked("403"), 1).state()).isEqualTo("blocked");
        assertThat(after(new Outcome.Refused("400"), 1).state()).isEqualTo("failed");
        assertThat(after(new Outcome.Unreadable("?"), 1).state()).isEqualTo("failed");
    }

    @Test
    void aDeletedAccountAndAChatThatHasMovedAreNobodysRefusal() {
        assertThat(after(new Outcome.Deleted("Forbidden: user is deactivated"), 1))
                .returns("skipped", RecipientUpdate::state)
                .returns("deleted", RecipientUpdate::reason)
                .returns(true, RecipientUpdate::isOutOfReach);
        assertThat(after(new Outcome.Moved(-1_005), 1))
                .returns("skipped", RecipientUpdate::state)
                .returns("moved", RecipientUpdate::reason)
                .returns(false, RecipientUpdate::isOutOfReach);
    }

    @Test
    void waitsAsLongAsTelegramAskedForAndDoesNotCountIt() {
        var postponed = after(new Outcome.Postponed(Duration.ofSeconds(30)), 1);
        assertThat(postponed.state()).isEqualTo("waiting");
        assertThat(postponed.attempts()).isZero();
        assertThat(postponed.notBefore()).isBetween(NOW.plusSeconds(30), NOW.plusSeconds(45));
    }

    @Test
    void aMessageNotTakenIsTriedAgainWithGrowingPausesAndNotForEver() {
        assertThat(after(new Outcome.NotTaken("away"), 1).notBefore())
                .isBetween(NOW.plusSeconds(2), NOW.plusSeconds(3));
        assertThat(after(new Outcome.NotTaken("away"), 5).notBefore())
                .isBetween(NOW.plusSeconds(32), NOW.plusSeconds(48));
        var last = after(new Outcome.NotTaken("x".repeat(300)), RecipientUpdate.MOST_ATTEMPTS);
        assertThat(last.state()).isEqualTo("failed");
        assertThat(last.reason()).hasSize(200);
    }

    private static RecipientUpdate after(Outcome outcome, int attempts) {
        var person = new DueRecipient(
                1,
                2,
                3,
                Language.RUSSIAN,
                attempts,
                1,
                ZoneId.of("Europe/Moscow"),
                QuietHours.none(),
                false,
                false,
                false,
                0);
        return RecipientUpdate.of(person, outcome, NOW, new Random(1));
    }
}
