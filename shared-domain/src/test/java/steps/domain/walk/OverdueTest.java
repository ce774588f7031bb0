package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OverdueTest {
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Duration SILENCE = Duration.ofMinutes(15);
    private static final Instant LONG_AGO = NOW.minusSeconds(86_400);

    @Test
    void fifteenMinutesOfSilenceEndAWalk() {
        assertThat(Overdue.at(NOW, SILENCE, LONG_AGO).silentSince()).isEqualTo(NOW.minusSeconds(900));
    }

    @Test
    void silenceWhileNobodyListenedTellsNothing() {
        assertThat(Overdue.at(NOW, SILENCE, NOW.minusSeconds(899)).silentSince())
                .isEqualTo(Instant.EPOCH);
        assertThat(Overdue.at(NOW, SILENCE, NOW.minusSeconds(900)).silentSince())
                .isEqualTo(NOW.minusSeconds(900));
    }

    @Test
    void aSharingIsOverOneMinuteAfterItsEnd() {
        var limits = Overdue.at(NOW, SILENCE, LONG_AGO);
        assertThat(limits.isOver(NOW.minusSeconds(61), NOW.minusSeconds(61))).isTrue();
        assertThat(limits.isOver(NOW.minusSeconds(60), NOW.minusSeconds(61))).isFalse();
    }

    @Test
    void aSharingThatWasJustHeardOfIsNotOver() {
        assertThat(Overdue.at(NOW, SILENCE, LONG_AGO).isOver(NOW.minusSeconds(3_600), NOW.minusSeconds(60)))
                .isFalse();
    }

    @Test
    void aSharingWithoutEndIsNeverOver() {
        assertThat(Overdue.at(NOW, SILENCE, LONG_AGO).isOver(null, LONG_AGO)).isFalse();
    }

    @Test
    void afterAStartWhatWasHeldBackHasAMinuteToArrive() {
        assertThat(Overdue.at(NOW, SILENCE, NOW.minusSeconds(59)).isOver(LONG_AGO, LONG_AGO))
                .isFalse();
        assertThat(Overdue.at(NOW, SILENCE, NOW.minusSeconds(60)).isOver(LONG_AGO, LONG_AGO))
                .isTrue();
    }
}
