package steps.domain.walk.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.domain.walk.Line.at;
import static steps.domain.walk.Line.points;
import static steps.domain.walk.Outcomes.A_MILLIMETRE;
import static steps.domain.walk.Outcomes.uncounted;
import static steps.domain.walk.meter.UncountedReason.NO_CONNECTION;
import static steps.domain.walk.meter.UncountedReason.STANDING;
import static steps.domain.walk.meter.UncountedReason.WEAK_SIGNAL;

import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import steps.domain.walk.Line;
import steps.domain.walk.Outcomes;
import steps.domain.walk.meter.Verdict.Counted;
import steps.domain.walk.meter.Verdict.Stale;
import steps.domain.walk.meter.Verdict.Uncounted;
import steps.domain.walk.meter.Verdict.Waiting;

class WalkMeterTest {

    private final WalkMeter meter = new WalkMeter(WalkRules.defaults());

    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of("two segments", 130, "0,0,10 50,65,10 100,130,10"),
                Arguments.of("standing", 0, "0,0,10 30,15,10 60,-10,10 90,12,10"),
                Arguments.of("a bad fix is skipped, the chord kept", 120, "0,0,10 50,60,80 100,120,10"),
                Arguments.of("a spike is held back", 180, "0,0,10 50,60,10 100,400,15 150,180,10"),
                Arguments.of(
                        "a ride, a calm minute, a walk",
                        60,
                        "0,0,10 50,400,10 100,800,10 150,1200,10 200,1250,10 250,1300,10 300,1360,10"),
                Arguments.of("a bus to a stop", 0, "0,0,10 50,400,10 200,405,10"),
                Arguments.of("a gap of over ten minutes", 125, "0,0,10 50,65,10 711,700,10 761,760,10"),
                Arguments.of("a gap of five minutes", 400, "0,0,10 50,65,10 350,400,10"),
                Arguments.of("stopped in between", 140, "0,0,10 50,65,10 80,70,10 110,68,10 140,80,10 190,140,10"),
                Arguments.of("old points change nothing", 130, "0,0,10 50,65,10 50,90,10 40,10,10 100,130,10"),
                Arguments.of(
                        "one fix of four far off", 65, "0,0,10 50,65,10 60,66,10 62,67,10 64,66,10 66,95,10 68,68,10"),
                Arguments.of(
                        "four fixes that go on", 83, "0,0,10 50,65,10 60,78,10 62,80,10 64,82,10 66,84,10 68,86,10"),
                Arguments.of("Wi-Fi between satellites", 115, "0,0,5 50,65,5 70,120,40 90,115,5"),
                Arguments.of("too fast for fixes so rare", 0, "0,0,10 180,380,10 360,760,10"));
    }

    @ParameterizedTest(name = "{0}: {1} m")
    @MethodSource("examples")
    void countsTheExamples(String name, double metres, String points) {
        points(points).forEach(meter::add);

        assertThat(meter.metres()).isCloseTo(metres, A_MILLIMETRE);
    }

    @ParameterizedTest(name = "{0}: {1} m")
    @MethodSource("examples")
    void theVerdictsAddUpToTheMetres(String name, double metres, String points) {
        double counted = points(points).stream()
                .map(meter::add)
                .mapToDouble(Outcomes::countedMetres)
                .sum();

        assertThat(counted).isCloseTo(metres, A_MILLIMETRE);
    }

    @ParameterizedTest
    @CsvSource({"50, true", "50.1, false", "1500, false", "0, true", "-1, false", "NaN, false", "Infinity, false"})
    void skipsFixesThatAreTooInaccurate(double accuracy, boolean used) {
        meter.add(at(0, 0, 10.0));
        meter.add(at(100, 200, 10.0));

        Verdict verdict = meter.add(at(200, 400, accuracy));

        assertThat(verdict instanceof Counted).isEqualTo(used);
        assertThat(verdict.equals(new Uncounted(WEAK_SIGNAL, 0))).isNotEqualTo(used);
    }

    @Test
    void aWeakFixLeavesNoTrace() {
        meter.add(at(0, 0, 10.0));
        MeterState before = meter.state();

        meter.add(at(50, 60, 51.0));

        assertThat(meter.state()).isEqualTo(before);
    }

    @Test
    void aWeakFirstFixBeginsNothing() {
        assertThat(meter.add(at(0, 0, 100.0))).isEqualTo(new Uncounted(WEAK_SIGNAL, 0));
        assertThat(meter.state()).isEqualTo(new WalkMeter(WalkRules.defaults()).state());
    }

    @Test
    void takesTheOriginOfCoordinatesForNoPosition() {
        meter.add(at(0, 0, 10.0));

        assertThat(meter.add(new TrackPoint(Instant.ofEpochSecond(Line.START_S + 50), 0, 0, 5.0)))
                .isEqualTo(new Uncounted(WEAK_SIGNAL, 0));
        assertThat(meter.add(new TrackPoint(Instant.ofEpochSecond(Line.START_S + 50), -0.0, 0, null)))
                .isEqualTo(new Uncounted(WEAK_SIGNAL, 0));
    }

    @ParameterizedTest
    @CsvSource({"0, 37", "51.48, 0"})
    void theEquatorAndTheFirstMeridianArePlacesLikeOthers(double latitude, double longitude) {
        assertThat(meter.add(new TrackPoint(Instant.ofEpochSecond(Line.START_S), latitude, longitude, 5.0)))
                .isEqualTo(new Waiting());
    }

    @Test
    void takesAnAbsentAccuracyForTenMetres() {
        meter.add(at(0, 0, null));

        assertThat(meter.add(at(30, 21.9, null))).isInstanceOf(Uncounted.class);
        assertThat(new WalkMeter(WalkRules.defaults(), fresh(at(0, 0, null))).add(at(30, 22.1, null)))
                .isInstanceOf(Counted.class);
    }

    @Test
    void saysThatAPointIsStale() {
        meter.add(at(0, 0, 10.0));

        assertThat(meter.add(at(0, 100, 10.0))).isEqualTo(new Stale());
        assertThat(meter.add(at(-1, 100, 10.0))).isEqualTo(new Stale());
    }

    @Test
    void ignoresPartsOfASecond() {
        Instant start = Instant.ofEpochSecond(Line.START_S);
        meter.add(new TrackPoint(start, 55, 37, 10.0));

        assertThat(meter.add(new TrackPoint(start.plusMillis(999), 55, 37, 10.0)))
                .isEqualTo(new Stale());
    }

    @Test
    void aGapIsLongerThanTenMinutes() {
        meter.add(at(0, 0, 10.0));
        meter.add(at(50, 65, 10.0));

        assertThat(meter.add(at(650, 700, 10.0))).isInstanceOf(Counted.class);
        assertThat(meter.add(at(1251, 1000, 10.0))).satisfies(uncounted(NO_CONNECTION, 300));
    }

    @Test
    void aGapIsMeasuredFromTheLastPointNotFromTheAnchor() {
        meter.add(at(0, 0, 10.0));
        meter.add(at(50, 400, 10.0));

        assertThat(meter.add(at(650, 700, 10.0))).isInstanceOf(Counted.class);
    }

    @Test
    void afterAGapAWalkBeginsAnew() {
        points("0,0,10 50,65,10 700,700,10").forEach(meter::add);

        assertThat(meter.add(at(730, 715, 10.0))).isInstanceOf(Uncounted.class);
        assertThat(meter.metres()).isCloseTo(65, A_MILLIMETRE);
    }

    @ParameterizedTest
    @CsvSource({"4, 11.9, false", "4, 12.1, true", "12, 26.3, false", "12, 26.5, true"})
    void aWalkStartsBeyondTheStartDistance(double accuracy, double metres, boolean starts) {
        meter.add(at(0, 0, accuracy));

        assertThat(meter.add(at(60, metres, accuracy)) instanceof Counted).isEqualTo(starts);
    }

    @Test
    void theLargerAccuracyOfBothDecides() {
        meter.add(at(0, 0, 20.0));
        assertThat(meter.add(at(60, 39, 3.0))).isInstanceOf(Uncounted.class);

        WalkMeter other = new WalkMeter(WalkRules.defaults());
        other.add(at(0, 0, 3.0));
        assertThat(other.add(at(60, 39, 20.0))).isInstanceOf(Uncounted.class);
    }

    @Test
    void whileStandingTheAnchorFollowsTheFixesSlowly() {
        meter.add(at(0, 0, 10.0));

        assertThat(meter.add(at(30, 15, 4.0))).satisfies(uncounted(STANDING, 5));
        assertThat(meter.state().phase()).isInstanceOfSatisfying(MeterState.Still.class, still -> {
            assertThat(still.anchor().accuracyM()).isCloseTo(8, A_MILLIMETRE);
            assertThat(still.anchor().timeS()).isEqualTo(Line.START_S + 30);
        });
    }

    @Test
    void standingNoiseIsNotCountedHoweverLong() {
        Random random = new Random(4);
        for (int second = 0; second < 20 * 60; second += 2) {
            meter.add(at(second, 4 * random.nextGaussian(), 10.0));
        }

        assertThat(meter.metres()).isZero();
    }

    @Test
    void theMarksOfAStandingWalkerMoveEveryTwelveSeconds() {
        points("0,0,10 6,1,10").forEach(meter::add);
        assertThat(still().newer().timeS()).isEqualTo(Line.START_S);

        meter.add(at(12, 2, 10.0));
        assertThat(still().newer().timeS()).isEqualTo(Line.START_S + 12);
        assertThat(still().older().timeS()).isEqualTo(Line.START_S);

        meter.add(at(24, 3, 10.0));
        assertThat(still().newer().timeS()).isEqualTo(Line.START_S + 24);
        assertThat(still().older().timeS()).isEqualTo(Line.START_S + 12);
    }

    @Test
    void theSpeedOfSettingOffIsTakenFromTheYoungestMarkThatIsOldEnough() {
        // 25 m in 10 s would be 9 km/h from the newer mark; over the 25 s from the older one it is a walk.
        points("0,0,10 15,0,10").forEach(meter::add);

        assertThat(meter.add(at(25, 25, 10.0))).satisfies(Outcomes::isCounted);
    }

    @ParameterizedTest
    @CsvSource({"11, false", "12, true"})
    void judgesNoSpeedBelowTwelveSeconds(int seconds, boolean judged) {
        meter.add(at(0, 0, 10.0));
        assertThat(meter.add(at(seconds, 25, 10.0)) instanceof Counted).isEqualTo(judged);

        WalkMeter walking = new WalkMeter(WalkRules.defaults());
        points("0,0,10 50,65,10").forEach(walking::add);
        assertThat(walking.add(at(50 + seconds, 90, 10.0)) instanceof Counted).isEqualTo(judged);
    }

    @Test
    void aRestShorterThanTheShortestSegmentWaitsForIt() {
        WalkRules quickRest = new WalkRules(50, 10, 15, 2, 12, 15, 8, 30, 10, 60, 60, 600, 6, 0.75, 3_000);
        WalkMeter hasty = new WalkMeter(quickRest);
        points("0,0,10 60,65,10").forEach(hasty::add);

        assertThat(hasty.add(at(74, 66, 10.0))).isEqualTo(new Waiting());
        assertThat(hasty.add(at(80, 66, 10.0))).satisfies(uncounted(STANDING, 0));
    }

    @ParameterizedTest
    @CsvSource({"4, 7.9, false", "4, 8.1, true", "14, 13.9, false", "14, 14.1, true"})
    void whileWalkingAStretchIsLongerThanTheStepDistance(double accuracy, double metres, boolean counts) {
        meter.add(at(0, 0, accuracy));
        meter.add(at(60, 100, accuracy));

        assertThat(meter.add(at(90, 100 + metres, accuracy)) instanceof Counted).isEqualTo(counts);
    }

    @Test
    void aWalkRestsAfterMoreThanAMinuteWithoutProgress() {
        points("0,0,10 50,65,10").forEach(meter::add);
        assertThat(meter.add(at(124, 70, 10.0))).isEqualTo(new Waiting());
        assertThat(meter.state().phase()).isInstanceOf(MeterState.Walk.class);

        assertThat(meter.add(at(130, 71, 10.0))).satisfies(uncounted(STANDING, 0));
        assertThat(still().anchor().latitude()).isEqualTo(at(50, 65, 10.0).latitude());
        assertThat(still().anchor().timeS()).isEqualTo(Line.START_S + 130);
        assertThat(still().newer().latitude()).isEqualTo(at(130, 71, 10.0).latitude());
        assertThat(still().older()).isEqualTo(still().newer());
    }

    @Test
    void standingOnTheDateLineIsNoWalkRoundTheWorld() {
        Instant start = Instant.ofEpochSecond(Line.START_S);
        for (int i = 0; i < 60; i++) {
            double longitude = i % 2 == 0 ? 179.99999 : -179.99999;
            assertThat(meter.add(new TrackPoint(start.plusSeconds(10L * i), 66, longitude, 10.0)))
                    .isNotInstanceOf(Counted.class);
            assertThat(still().anchor().longitude())
                    .satisfies(degrees -> assertThat(Math.abs(degrees)).isBetween(179.99, 180.0));
        }
    }

    private MeterState.Still still() {
        return (MeterState.Still) meter.state().phase();
    }

    private static MeterState fresh(TrackPoint first) {
        WalkMeter begun = new WalkMeter(WalkRules.defaults());
        begun.add(first);
        return begun.state();
    }
}
