package steps.domain.walk.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.domain.walk.Line.at;
import static steps.domain.walk.Line.points;
import static steps.domain.walk.Outcomes.A_MILLIMETRE;
import static steps.domain.walk.Outcomes.uncounted;
import static steps.domain.walk.meter.UncountedReason.RIDING;
import static steps.domain.walk.meter.UncountedReason.TOO_FAST;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.domain.walk.Outcomes;
import steps.domain.walk.meter.Verdict.Counted;
import steps.domain.walk.meter.Verdict.Waiting;

class WalkMeterSpeedTest {
    private final WalkMeter meter = new WalkMeter(WalkRules.defaults());

    @Test
    void aWalkerWhoRunsOffAfterALongRestIsJudgedByTheRunNotByTheRest() {
        points("0,0,10 100,0,10 200,0,10").forEach(meter::add);

        assertThat(meter.add(at(215, 60, 10.0))).isEqualTo(new Waiting());
        assertThat(meter.add(at(250, 200, 10.0))).satisfies(uncounted(TOO_FAST, 200));
    }

    @ParameterizedTest
    @CsvSource({"111, true", "111.2, false"})
    void walkersStayBelowEightKilometresAnHour(double metresIn50s, boolean counts) {
        meter.add(at(0, 0, 10.0));

        assertThat(meter.add(at(50, metresIn50s, 10.0)) instanceof Counted).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"129, false", "130, true"})
    void aFastPointIsDecidedHalfAMinuteLater(int second, boolean decided) {
        points("0,0,10 50,60,10 100,400,10").forEach(meter::add);

        assertThat(meter.add(at(second, 140, 10.0)) instanceof Counted).isEqualTo(decided);
    }

    /** Seven kilometres an hour straight on are nearly ten along the way of a bicycle, with its turns and lights. */
    @ParameterizedTest
    @CsvSource({"119, 263, true", "119, 265, false", "120, 233, true", "120, 234, false"})
    void betweenFixesThatAreMinutesApartTheLimitIsLower(int seconds, double metres, boolean counts) {
        meter.add(at(0, 0, 10.0));

        assertThat(meter.add(at(seconds, metres, 10.0)) instanceof Counted).isEqualTo(counts);
    }

    @Test
    void comingBackToThePlaceDropsAFastPoint() {
        points("0,0,10 50,60,10 100,400,10 106,65,10").forEach(meter::add);
        assertThat(meter.state().phase())
                .isInstanceOfSatisfying(
                        MeterState.Walk.class, walk -> assertThat(walk.fast()).isNull());
        assertThat(meter.metres()).isCloseTo(60, A_MILLIMETRE);

        WalkMeter standing = new WalkMeter(WalkRules.defaults());
        points("0,0,10 50,400,10 60,3,10").forEach(standing::add);
        assertThat(standing.state().phase())
                .isInstanceOfSatisfying(
                        MeterState.Still.class,
                        still -> assertThat(still.fast()).isNull());
    }

    @Test
    void aConfirmedFastStretchWithinTheAccuracyDoesNotMakeARide() {
        // 120 m in 50 s is over the limit, but not when 40 m of it may be noise.
        points("0,0,40 50,120,40").forEach(meter::add);

        assertThat(meter.add(at(100, 240, 40.0))).satisfies(uncounted(TOO_FAST, 240));
        assertThat(meter.state().phase()).isInstanceOf(MeterState.Walk.class);
        assertThat(meter.add(at(150, 310, 40.0))).satisfies(Outcomes::isCounted);
        assertThat(meter.metres()).isCloseTo(70, A_MILLIMETRE);
    }

    @Test
    void aSoftFastPointThatStopsThereDoesNotMakeARide() {
        points("0,0,40 50,120,40").forEach(meter::add);

        assertThat(meter.add(at(100, 130, 40.0))).satisfies(uncounted(TOO_FAST, 130));
        assertThat(meter.state().phase()).isInstanceOf(MeterState.Walk.class);
    }

    @Test
    void whileStillFastThePresentSpeedDecidesAboutARide() {
        points("0,0,10 50,115,10 100,400,10").forEach(meter::add);
        assertThat(meter.state().phase()).isInstanceOf(MeterState.Ride.class);

        WalkMeter slowing = new WalkMeter(WalkRules.defaults());
        points("0,0,10 50,400,10 100,230,10").forEach(slowing::add);
        assertThat(slowing.state().phase()).isInstanceOf(MeterState.Walk.class);
    }

    @Test
    void aSpikeLiesFurtherOffThanTheAccuracy() {
        points("0,0,30 50,400,30 200,375,30").forEach(meter::add);
        assertThat(meter.metres()).isZero();

        WalkMeter other = new WalkMeter(WalkRules.defaults());
        points("0,0,30 50,400,30 200,365,30").forEach(other::add);
        assertThat(other.metres()).isCloseTo(365, A_MILLIMETRE);
    }

    @Test
    void aHardFastPointMakesARideEvenWhenItStopsThere() {
        points("0,0,10 50,400,10").forEach(meter::add);

        assertThat(meter.add(at(200, 405, 10.0))).satisfies(uncounted(TOO_FAST, 405));
        assertThat(meter.state().phase()).isInstanceOf(MeterState.Ride.class);
    }

    @Test
    void aRideIsOverAfterASlowMinute() {
        points("0,0,10 50,400,10 100,800,10").forEach(meter::add);
        assertThat(meter.add(at(111, 880, 10.0))).isEqualTo(new Waiting());
        assertThat(meter.add(at(117, 900, 10.0))).satisfies(uncounted(RIDING, 100));
        assertThat(meter.add(at(147, 930, 10.0))).satisfies(uncounted(RIDING, 30));
        assertThat(meter.add(at(176, 960, 10.0))).satisfies(uncounted(RIDING, 30));
        assertThat(meter.state().phase()).isInstanceOf(MeterState.Ride.class);

        assertThat(meter.add(at(189, 970, 10.0))).satisfies(uncounted(RIDING, 10));
        assertThat(meter.state().phase()).isInstanceOf(MeterState.Still.class);
    }

    @Test
    void goingOnAfterAStopKeepsTheRide() {
        points("0,0,10 50,400,10 100,800,10 140,810,10 180,1200,10 220,1210,10").forEach(meter::add);
        assertThat(meter.state().phase()).isInstanceOf(MeterState.Ride.class);

        meter.add(at(240, 1215, 10.0));

        assertThat(meter.state().phase()).isInstanceOf(MeterState.Still.class);
        assertThat(meter.metres()).isZero();
    }
}
