package steps.bot.telegram.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChatPacesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final long ALICE = 1;
    private static final long BORIS = 2;

    private final ChatPaces paces = new ChatPaces(0.5, 8, () -> 2);

    @Test
    void answersGoOutAtOnceUntilTheBucketIsEmpty() {
        for (int i = 0; i < 8; i++) {
            assertThat(paces.take(Lane.REPLY, ALICE, NOW)).isZero();
        }
        assertThat(paces.take(Lane.REPLY, ALICE, NOW)).isEqualTo(Duration.ofSeconds(2));
        assertThat(paces.take(Lane.REPLY, ALICE, NOW)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void aNoticeLeavesTheHalfToAnswers() {
        for (int i = 0; i < 4; i++) {
            assertThat(paces.take(Lane.DELIVERY, ALICE, NOW)).isZero();
        }
        assertThat(paces.take(Lane.DELIVERY, ALICE, NOW)).isPositive();
        assertThat(paces.take(Lane.REPLY, ALICE, NOW)).isZero();
    }

    @Test
    void anotherChatDoesNotWait() {
        for (int i = 0; i < 20; i++) {
            paces.take(Lane.REPLY, ALICE, NOW);
        }
        assertThat(paces.take(Lane.REPLY, BORIS, NOW)).isZero();
    }

    @Test
    void aQuietChatMaySaySomethingAtOnceAgain() {
        for (int i = 0; i < 20; i++) {
            paces.take(Lane.REPLY, ALICE, NOW);
        }
        assertThat(paces.take(Lane.REPLY, ALICE, NOW.plusSeconds(60))).isZero();
    }

    @Test
    void aChatThatWantsPeaceGetsItAndNobodyElse() {
        paces.hold(ALICE, NOW.plusSeconds(7));
        assertThat(paces.take(Lane.REPLY, ALICE, NOW)).isEqualTo(Duration.ofSeconds(7));
        assertThat(paces.held(ALICE, NOW.plusSeconds(2))).isEqualTo(Duration.ofSeconds(5));
        assertThat(paces.held(ALICE, NOW.plusSeconds(8))).isZero();
        assertThat(paces.take(Lane.REPLY, BORIS, NOW)).isZero();
    }

    @Test
    void aStatusLeavesTheHalfToAnswers() {
        for (int i = 0; i < 4; i++) {
            assertThat(paces.takeSpare(ALICE, NOW)).isTrue();
        }
        assertThat(paces.takeSpare(ALICE, NOW)).isFalse();
        assertThat(paces.take(Lane.REPLY, ALICE, NOW)).isZero();
    }

    @Test
    void aStatusDoesNotDisturbThePeaceOfAChat() {
        paces.hold(ALICE, NOW.plusSeconds(1));
        assertThat(paces.takeSpare(ALICE, NOW)).isFalse();
    }

    @Test
    void chatsThatAreQuietAgainAreForgotten() {
        for (long chat = 0; chat < 30_000; chat++) {
            paces.take(Lane.REPLY, chat, NOW.plusMillis(chat));
        }
        assertThat(paces.size()).isLessThan(15_000);
    }

    @Test
    void afterAComplaintAllReplicasTogetherKeepTheRateForAMinute() {
        paces.hold(ALICE, NOW);
        assertThat(paces.take(Lane.REPLY, ALICE, NOW)).isZero();
        assertThat(paces.take(Lane.REPLY, ALICE, NOW)).isEqualTo(Duration.ofSeconds(4));
        var later = NOW.plusSeconds(61);
        assertThat(paces.take(Lane.REPLY, ALICE, later)).isZero();
        assertThat(paces.take(Lane.REPLY, ALICE, later)).isZero();
    }

    @Test
    void aComplaintSurprisesOnlyInAChatThatWasQuietAndHasNotComplainedLately() {
        assertThat(paces.isCalm(ALICE, NOW)).isTrue();
        for (int i = 0; i < 5; i++) {
            paces.take(Lane.REPLY, ALICE, NOW);
        }
        assertThat(paces.isCalm(ALICE, NOW)).isFalse();
        paces.hold(BORIS, NOW.plusSeconds(5));
        assertThat(paces.isCalm(BORIS, NOW.plusSeconds(60))).isFalse();
        assertThat(paces.isCalm(BORIS, NOW.plusSeconds(65))).isTrue();
    }
}
