package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steps.domain.walk.coefficient.Coefficients;
import steps.domain.walk.coefficient.CoefficientsTest;
import steps.domain.walk.meter.Earth;
import steps.domain.walk.meter.Explanation;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.meter.WalkRules;

class WalkProgressTest {
    private static final WalkRules RULES = WalkRules.defaults();
    private static final int LIMIT = RULES.dailyLimitSteps();
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant MONDAY_MIDNIGHT = Instant.parse("2026-11-02T21:00:00Z");

    @Test
    void stepsArePaidWithTheMultiplierOfTheWalk() {
        var walk = strolled(starting(Map.of(), "1.2"), MONDAY_NOON, MOSCOW, 60, 75);
        assertThat(walk.steps()).isEqualTo(180);
        assertThat(walk.points()).isEqualByComparingTo("216");
        assertThat(walk.days().own()).containsOnly(Map.entry(MONDAY, 180));
    }

    @Test
    void aPartOfAStepIsKeptForTheNextSegment() {
        var walk = strolled(starting(Map.of(), "1"), MONDAY_NOON, MOSCOW, 60.5, 60.5, 60.5);
        assertThat(walk.steps()).isEqualTo(242);
    }

    @Test
    void aSegmentThatReachesTheLimitPaysExactlyTheStepsThatWereLeft() {
        var last = last(starting(Map.of(MONDAY, LIMIT - 101), "1.1"), MONDAY_NOON, MOSCOW, 60, 75);
        assertThat(last.limitReached()).isTrue();
        assertThat(last.progress().steps()).isEqualTo(101);
        assertThat(last.progress().points()).isEqualByComparingTo("111.1");
        assertThat(last.progress().days().on(MONDAY)).isEqualTo(LIMIT);
    }

    @Test
    void theLastPaidStepReachesTheLimitAndTheOneBeforeDoesNot() {
        assertThat(last(starting(Map.of(MONDAY, LIMIT - 80), "1"), MONDAY_NOON, MOSCOW, 60)
                        .limitReached())
                .isTrue();
        assertThat(last(starting(Map.of(MONDAY, LIMIT - 81), "1"), MONDAY_NOON, MOSCOW, 60)
                        .limitReached())
                .isFalse();
    }

    @Test
    void aLimitThatWasLoweredTakesNothingBack() {
        var last = last(starting(Map.of(MONDAY, LIMIT + 500), "1"), MONDAY_NOON, MOSCOW, 60);
        assertThat(last.limitReached()).isTrue();
        assertThat(last.progress().steps()).isZero();
        assertThat(last.progress().points()).isZero();
    }

    /** The segment that crosses midnight counts for the day of its end, and each day has a limit of its own. */
    @Test
    void aWalkOverMidnightFillsBothDaysLimits() {
        var start = MONDAY_MIDNIGHT.minusSeconds(130);
        var before = Map.of(MONDAY, LIMIT - 170, TUESDAY, LIMIT - 110);
        var evening = last(starting(before, "1"), start, MOSCOW, 60, 60);
        assertThat(evening.limitReached()).isFalse();
        assertThat(evening.progress().days().own()).containsOnly(Map.entry(MONDAY, 160));

        var night = last(starting(before, "1"), start, MOSCOW, 60, 60, 60, 60);
        assertThat(night.limitReached()).isTrue();
        assertThat(night.progress().days().own()).containsOnly(Map.entry(MONDAY, 160), Map.entry(TUESDAY, 110));
        assertThat(night.progress().steps()).isEqualTo(270);
    }

    @Test
    void theDayIsThatOfThePersonsTimeZone() {
        var start = MONDAY_MIDNIGHT.minusSeconds(30);
        assertThat(strolled(starting(Map.of(), "1"), start, MOSCOW, 60).days().own())
                .containsOnlyKeys(TUESDAY);
        assertThat(strolled(starting(Map.of(), "1"), start, ZoneId.of("Europe/Kaliningrad"), 60)
                        .days()
                        .own())
                .containsOnlyKeys(MONDAY);
    }

    /** On 25 October 2026 Berlin's clocks strike three twice, and the day lasts until 23:00 UTC. */
    @Test
    void aDayOfTwentyFiveHoursIsOneDay() {
        var sunday = LocalDate.of(2026, 10, 25);
        for (var start : List.of("2026-10-24T22:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")) {
            assertThat(strolled(starting(Map.of(), "1"), Instant.parse(start), BERLIN, 60)
                            .days()
                            .own())
                    .containsOnlyKeys(sunday);
        }
        assertThat(last(starting(Map.of(sunday, LIMIT - 60), "1"), Instant.parse("2026-10-25T22:58:00Z"), BERLIN, 60)
                        .limitReached())
                .isTrue();
        assertThat(strolled(starting(Map.of(), "1"), Instant.parse("2026-10-25T22:59:30Z"), BERLIN, 60)
                        .days()
                        .own())
                .containsOnlyKeys(sunday.plusDays(1));
    }

    /** On 29 March 2026 there is no time from two to three o'clock in Berlin. */
    @Test
    void aSegmentOverAnHourThatDoesNotExistHasItsTrueLength() {
        var walk = strolled(starting(Map.of(), "1"), Instant.parse("2026-03-29T00:59:30Z"), BERLIN, 60, 75);
        assertThat(walk.steps()).isEqualTo(180);
        assertThat(walk.days().own()).containsOnlyKeys(LocalDate.of(2026, 3, 29));
    }

    /** Midnight of New Year comes an hour later to Kaliningrad than to Moscow. */
    @Test
    void aWalkIntoTheNewYearFillsTheLimitsOfBothYears() {
        var lastDay = LocalDate.of(2026, 12, 31);
        var newYear = LocalDate.of(2027, 1, 1);
        var start = Instant.parse("2026-12-31T20:57:50Z");
        var before = Map.of(lastDay, LIMIT - 170, newYear, LIMIT - 100);
        var night = last(starting(before, "1"), start, MOSCOW, 60, 60, 60, 60);
        assertThat(night.limitReached()).isTrue();
        assertThat(night.progress().days().own()).containsOnly(Map.entry(lastDay, 160), Map.entry(newYear, 100));
        assertThat(strolled(starting(Map.of(), "1"), start, ZoneId.of("Europe/Kaliningrad"), 60, 60, 60)
                        .days()
                        .own())
                .containsOnlyKeys(lastDay);
    }

    @Test
    void pointsStayExactWhileTheWeatherChanges() {
        var coefficients = new Coefficients(
                List.of(CoefficientsTest.form("dog", "1.001")),
                List.of(
                        CoefficientsTest.range("dog", "-20", "0", "1.003"),
                        CoefficientsTest.range("dog", "0", "20", "1.1")));
        var walk = starting(Map.of(), "1.001");
        var total = BigDecimal.ZERO;
        for (int segment = 0; segment <= 30; segment++) {
            var temperature = segment % 3 == 0 ? null : new BigDecimal(segment % 3 == 1 ? "-0.1" : "0.0");
            walk = walk.in("dog", temperature, coefficients);
            walk = walk.advance(point(MONDAY_NOON.plusSeconds(60L * segment), 60.0 * segment), RULES, MOSCOW)
                    .progress();
            if (segment > 0) {
                total = total.add(
                        new BigDecimal(segment % 3 == 1 ? "1.004003" : "1.1011").multiply(BigDecimal.valueOf(80)));
            }
        }
        assertThat(walk.steps()).isEqualTo(2_400);
        assertThat(walk.points()).isEqualByComparingTo(total);
    }

    @Test
    void anUnknownTemperatureKeepsTheLastCoefficient() {
        var coefficients = new Coefficients(
                List.of(CoefficientsTest.form("dog", "1.0")),
                List.of(CoefficientsTest.range("dog", "-20", "0", "1.3")));
        var cold = starting(Map.of(), "1").in("dog", new BigDecimal("-7.5"), coefficients);
        assertThat(cold.multiplier()).isEqualByComparingTo("1.3");
        assertThat(cold.temperatureText()).isEqualTo("-7.5");
        assertThat(cold.in("dog", null, coefficients)).isSameAs(cold);
        assertThat(starting(Map.of(), "1").temperatureText()).isNull();
    }

    @Test
    void aStalePointChangesNothing() {
        var walk = strolled(starting(Map.of(), "1"), MONDAY_NOON, MOSCOW, 60);
        for (var late : List.of(60, 59, 0)) {
            var advance = walk.advance(point(MONDAY_NOON.plusSeconds(late), 500), RULES, MOSCOW);
            assertThat(advance.stale()).isTrue();
            assertThat(advance.progress()).isEqualTo(walk);
        }
        var weak = new TrackPoint(MONDAY_NOON.plusSeconds(60), 55, 37, 500.0);
        assertThat(walk.advance(weak, RULES, MOSCOW).stale()).isTrue();
    }

    @Test
    void aWeakPointThatIsNewTellsThatTheWalkGoesOn() {
        var walk = strolled(starting(Map.of(), "1"), MONDAY_NOON, MOSCOW, 60);
        var weak = walk.advance(new TrackPoint(MONDAY_NOON.plusSeconds(61), 55, 37, 500.0), RULES, MOSCOW);
        assertThat(weak.stale()).isFalse();
        assertThat(weak.progress().meter()).isEqualTo(walk.meter());
        assertThat(weak.progress().steps()).isEqualTo(walk.steps());
        assertThat(weak.progress().explanation().lostTo(UncountedReason.WEAK_SIGNAL))
                .isEqualTo(new Explanation.Loss(1, 0));
    }

    @Test
    void theLastPointIsTheStartUntilTheMeterHasTakenOne() {
        var walk = starting(Map.of(), "1");
        assertThat(walk.lastPointAfter(MONDAY_NOON)).isEqualTo(MONDAY_NOON);
        assertThat(strolled(walk, MONDAY_NOON, MOSCOW, 60).lastPointAfter(MONDAY_NOON))
                .isEqualTo(MONDAY_NOON.plusSeconds(60));
    }

    private static WalkProgress starting(Map<LocalDate, Integer> earlier, String multiplier) {
        return WalkProgress.starting(DaySteps.after(earlier), new BigDecimal(multiplier));
    }

    private static WalkProgress strolled(WalkProgress walk, Instant start, ZoneId zone, double... metresAMinute) {
        return last(walk, start, zone, metresAMinute).progress();
    }

    /** What the last point did when somebody walked so many metres in each minute. */
    private static WalkProgress.Advance last(WalkProgress walk, Instant start, ZoneId zone, double... metresAMinute) {
        var advance = walk.advance(point(start, 0), RULES, zone);
        double x = 0;
        for (int minute = 1; minute <= metresAMinute.length; minute++) {
            x += metresAMinute[minute - 1];
            advance = advance.progress().advance(point(start.plusSeconds(60L * minute), x), RULES, zone);
        }
        return advance;
    }

    private static TrackPoint point(Instant at, double metresNorth) {
        return new TrackPoint(at, 55 + Math.toDegrees(metresNorth / Earth.RADIUS_M), 37, 10.0);
    }
}
