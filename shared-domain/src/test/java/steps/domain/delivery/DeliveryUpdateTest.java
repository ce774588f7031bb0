package steps.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import steps.domain.content.Language;
import steps.domain.json.Reading;

class DeliveryUpdateTest {
    private final Random random = new Random(7);

    @Test
    void pausesGrowAndAreNeverLongerThanAnHourAndAHalf() {
        assertThat(pauseAfter(1)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(pauseAfter(5)).isBetween(Duration.ofSeconds(32), Duration.ofSeconds(48));
        assertThat(pauseAfter(19)).isBetween(Duration.ofHours(1), Duration.ofMinutes(90));
    }

    @Test
    void pausesDiffer() {
        assertThat(pauseAfter(5)).isNotEqualTo(pauseAfter(5));
    }

    @Test
    void nothingIsTriedForEver() {
        var fate = fate(AfterCrash.RESEND, DeliveryUpdate.MOST_ATTEMPTS, new Outcome.NotTaken("500"));
        assertThat(fate.state()).isEqualTo("failed");
        assertThat(fate.reason()).isEqualTo("500");
    }

    @Test
    void aPostponedDeliveryWaitsAtLeastSoLongAndIsNoAttempt() {
        var fate = fate(AfterCrash.ASK, 3, new Outcome.Postponed(Duration.ofSeconds(40)));
        assertThat(fate.state()).isEqualTo("waiting");
        assertThat(fate.pause()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(60));
        assertThat(fate.attempts()).isEqualTo(2);
    }

    @Test
    void aDoubtfulNoticeIsSentAgain() {
        assertThat(fate(AfterCrash.RESEND, 1, new Outcome.Doubtful("cut off")).state())
                .isEqualTo("waiting");
    }

    @Test
    void aDoubtfulBroadcastIsLeftForADecision() {
        var fate = fate(AfterCrash.ASK, 1, new Outcome.Doubtful("cut off"));
        assertThat(fate.state()).isEqualTo("unknown");
        assertThat(fate.reason()).isEqualTo("cut off");
    }

    @Test
    void aLetterThatNobodyCanReadIsSetAsideWithItsReason() {
        var fate = fate(AfterCrash.RESEND, 1, new Outcome.Unreadable("MismatchedInputException"));
        assertThat(fate.state()).isEqualTo("unreadable");
        assertThat(fate.reason()).isEqualTo("MismatchedInputException");
    }

    @Test
    void aNoticeThatAgesSoonIsNeitherSentTwiceNorLeftForADecision() {
        var fate = fate(AfterCrash.ASK, Instant.EPOCH, 1, new Outcome.Doubtful("cut off"));
        assertThat(fate.state()).isEqualTo("canceled");
        assertThat(fate(AfterCrash.ASK, Instant.EPOCH, 1, new Outcome.TooLate("late"))
                        .state())
                .isEqualTo("canceled");
    }

    @Test
    void aReasonFitsItsColumn() {
        assertThat(fate(AfterCrash.ASK, 1, new Outcome.Refused("x".repeat(9_000)))
                        .reason())
                .hasSize(500);
    }

    private Duration pauseAfter(int attempts) {
        return fate(AfterCrash.RESEND, attempts, new Outcome.NotTaken("no connection"))
                .pause();
    }

    private DeliveryUpdate fate(AfterCrash afterCrash, int attempts, Outcome outcome) {
        return fate(afterCrash, null, attempts, outcome);
    }

    private DeliveryUpdate fate(AfterCrash afterCrash, Instant notAfter, int attempts, Outcome outcome) {
        var delivery = new DueDelivery(
                1,
                2,
                Language.RUSSIAN,
                new Reading.Understood<>(Notice.Written.of("x")),
                afterCrash,
                notAfter,
                attempts,
                1);
        return DeliveryUpdate.of(new Settlement(delivery, outcome), random);
    }
}
