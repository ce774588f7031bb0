package steps.bot.telegram.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChatPacesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final long ALICE = 1;
    private static final long BORIS = 2;

    private final ChatPaces paces = new ChatPaces(1, 4, () -> 2);

    @Test
    void aFewMessagesMayFollowEachOtherAndThenOneASecond() {
        for (int i = 0; i < 4; i++) {
            assertThat(paces.take(ALICE, NOW)).isZero();
        }
        assertThat(paces.take(ALICE, NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(paces.take(ALICE, NOW)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void anotherChatDoesNotWait() {
        for (int i = 0; i < 9; i++) {
            paces.take(ALICE, NOW);
        }
        assertThat(paces.take(BORIS, NOW)).isZero();
    }

    @Test
    void aQuietChatMaySaySomethingAtOnceAgain() {
        for (int i = 0; i < 9; i++) {
            paces.take(ALICE, NOW);
        }
        assertThat(paces.take(ALICE, NOW.plusSeconds(30))).isZero();
    }

    @Test
    void aChatThatWantsPeaceGetsItAndNobodyElse() {
        paces.hold(ALICE, NOW.plusSeconds(7));
        assertThat(paces.take(ALICE, NOW)).isEqualTo(Duration.ofSeconds(7));
        assertThat(paces.held(ALICE, NOW.plusSeconds(2))).isEqualTo(Duration.ofSeconds(5));
        assertThat(paces.held(ALICE, NOW.plusSeconds(8))).isZero();
        assertThat(paces.take(BORIS, NOW)).isZero();
    }

    @Test
    void aStatusLeavesRoomForAnAnswer() {
        assertThat(paces.takeSpare(ALICE, NOW)).isTrue();
        assertThat(paces.takeSpare(ALICE, NOW)).isTrue();
        assertThat(paces.takeSpare(ALICE, NOW)).isFalse();
        assertThat(paces.take(ALICE, NOW)).isZero();
    }

    @Test
    void aStatusDoesNotDisturbThePeaceOfAChat() {
        paces.hold(ALICE, NOW.plusSeconds(1));
        assertThat(paces.takeSpare(ALICE, NOW)).isFalse();
    }

    @Test
    void chatsThatAreQuietAgainAreForgotten() {
        for (long chat = 0; chat < 30_000; chat++) {
            paces.take(chat, NOW.plusMillis(chat));
        }
        assertThat(paces.size()).isLessThan(15_000);
    }

    @Test
    void afterAComplaintAllReplicasTogetherKeepThePaceForAMinute() {
        paces.hold(ALICE, NOW);
        assertThat(paces.take(ALICE, NOW)).isZero();
        assertThat(paces.take(ALICE, NOW)).isEqualTo(Duration.ofSeconds(2));
        var later = NOW.plusSeconds(61);
        assertThat(paces.take(ALICE, later)).isZero();
        assertThat(paces.take(ALICE, later)).isZero();
    }

    @Test
    void aComplaintSurprisesOnlyInAChatThatKeptItsPaceAndHasNotComplainedLately() {
        assertThat(paces.isCalm(ALICE, NOW)).isTrue();
        for (int i = 0; i < 4; i++) {
            paces.take(ALICE, NOW);
        }
        assertThat(paces.isCalm(ALICE, NOW)).isFalse();
        paces.hold(BORIS, NOW.plusSeconds(5));
        assertThat(paces.isCalm(BORIS, NOW.plusSeconds(60))).isFalse();
        assertThat(paces.isCalm(BORIS, NOW.plusSeconds(65))).isTrue();
    }
}
