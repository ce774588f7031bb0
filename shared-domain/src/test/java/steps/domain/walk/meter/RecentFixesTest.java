package steps.domain.walk.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static steps.domain.walk.Outcomes.A_MILLIMETRE;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.domain.walk.Line;
import steps.domain.walk.meter.MeterState.Spot;
import steps.domain.walk.meter.RecentFixes.Taken;

class RecentFixesTest {
    private static final int WINDOW_S = 6;

    private RecentFixes fixes = RecentFixes.startingAt(spot(0, 0, 5));

    @Test
    void aFixAfterAPauseIsJudgedAlone() {
        assertThat(take(spot(6, 8, 5))).isEqualTo(spot(6, 8, 5));
        assertThat(take(spot(50, 60, 5))).isEqualTo(spot(50, 60, 5));
    }

    @Test
    void frequentFixesAreJudgedByTheirAverage() {
        take(spot(10, 0, 5));
        assertThat(take(spot(12, 2, 5))).isNull();
        assertThat(take(spot(14, 6, 5))).isNull();
        assertThat(take(spot(16, 4, 5))).isNull();
        var due = take(spot(18, 8, 5));

        assertThat(due.timeS()).isEqualTo(spot(15, 0, 5).timeS());
        assertThat(due.metresTo(spot(15, 5, 5))).isCloseTo(0, A_MILLIMETRE);
        assertThat(fixes.window()).isNull();
    }

    @Test
    void theBetterFixWeighsMore() {
        take(spot(10, 0, 5));
        take(spot(12, 0, 5));
        var due = take(spot(18, 10, 10));
        assertThat(due).isEqualTo(spot(18, 10, 10)); // A pause drops what was being averaged.

        take(spot(20, 0, 5));
        take(spot(24, 0, 5));
        due = take(spot(26, 9, 10));
        assertThat(due.metresTo(spot(0, 1, 5))).isCloseTo(0, A_MILLIMETRE);
    }

    @ParameterizedTest
    @CsvSource({"10, 40, true", "90, 40, true", "91, 40, false", "10, 20, false", "10, 12, false"})
    void aMuchWorseFixSoonAfterAFineOneIsAnotherSource(int second, double accuracyM, boolean coarse) {
        assertThat(fixes.isCoarse(spot(second, 30, accuracyM))).isEqualTo(coarse);
    }

    @Test
    void wiFiAloneIsNoOtherSource() {
        fixes = RecentFixes.startingAt(spot(0, 0, 30));

        assertThat(fixes.isCoarse(spot(10, 30, 50))).isFalse();
    }

    @Test
    void walkingStraightIsNoScatter() {
        for (int second = 2; second < 60; second += 2) {
            take(spot(second, 1.4 * second, 3));
        }

        assertThat(fixes.scatterM()).isCloseTo(0, within(0.01));
    }

    @Test
    void scatterIsKnownAfterTenFixes() {
        for (int i = 1; i <= 10; i++) {
            take(spot(2 * i, i % 2 == 0 ? 0 : 6, 2));
            assertThat(fixes.scatterM()).isZero();
        }
        take(spot(22, 6, 2));
        assertThat(fixes.scatterM()).isCloseTo(12, within(0.01));
    }

    @Test
    void aJumpOfTheReceiverIsOneBendOfMany() {
        for (int second = 2; second <= 80; second += 2) {
            take(spot(second, second == 60 ? 500 : 0, 5));
        }

        assertThat(fixes.scatterM()).isBetween(2.0, 4.5);
    }

    @Test
    void rareFixesTellNothingOfScatter() {
        for (int i = 1; i < 40; i++) {
            take(spot(15 * i, i % 2 == 0 ? 0 : 30, 5));
        }

        assertThat(fixes.scatterM()).isZero();
    }

    /** A phone that claims three metres and quivers by ten: standing earns it nothing all the same. */
    @Test
    void aPhoneThatClaimsTooMuchIsTakenForWhatItShows() {
        Random random = new Random(7);
        WalkMeter lying = new WalkMeter(WalkRules.defaults());
        Meter before = MeterVersion.FIX_BY_FIX.start(WalkRules.defaults());
        for (int second = 0; second < 20 * 60; second += 2) {
            TrackPoint point = Line.at(second, 10 * random.nextGaussian(), 3.0);
            lying.add(point);
            before.add(point);
        }

        assertThat(lying.metres()).isLessThan(40);
        assertThat(before.metres()).isGreaterThan(300);
    }

    private Spot take(Spot fix) {
        Taken taken = fixes.take(fix, WINDOW_S);
        fixes = taken.fixes();
        return taken.due();
    }

    private static Spot spot(int second, double metresNorth, double accuracyM) {
        TrackPoint point = Line.at(second, metresNorth, accuracyM);
        return new Spot(point.timeS(), point.latitude(), point.longitude(), accuracyM);
    }
}
