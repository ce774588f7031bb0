package steps.admin.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Hands hands = new Hands();
    private final Pace pace = new Pace(hands, 10, 3);

    @Test
    void afterItsBurstAKeyWaits() {
        assertThat(pace.waitForNext()).isZero();
        assertThat(pace.waitForNext()).isZero();
        assertThat(pace.waitForNext()).isZero();
        assertThat(pace.waitForNext()).isEqualTo(Duration.ofMillis(100));
        hands.move(60);
        assertThat(pace.waitForNext()).isEqualTo(Duration.ofMillis(40));
        hands.move(40);
        assertThat(pace.waitForNext()).isZero();
    }

    @Test
    void aPauseFillsNoMoreThanTheBurst() {
        hands.move(1_000_000);
        for (int call = 0; call < 3; call++) {
            assertThat(pace.waitForNext()).isZero();
        }
        assertThat(pace.waitForNext()).isPositive();
    }

    @Test
    void aClockThatGoesBackGivesNothing() {
        for (int call = 0; call < 3; call++) {
            pace.waitForNext();
        }
        hands.move(-5_000);
        assertThat(pace.waitForNext()).isPositive();
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-01T10:00:00Z");

        void move(long ms) {
            now = now.plusMillis(ms);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
