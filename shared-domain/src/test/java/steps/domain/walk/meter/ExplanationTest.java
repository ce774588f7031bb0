package steps.domain.walk.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steps.domain.walk.DaySteps;
import steps.domain.walk.Line;
import steps.domain.walk.Outcomes;
import steps.domain.walk.WalkJson;
import steps.domain.walk.WalkProgress;
import steps.domain.walk.coefficient.Coefficients;
import steps.domain.walk.coefficient.TemperatureRange;
import steps.domain.walk.coefficient.WalkForm;

class ExplanationTest {
    private static final WalkRules RULES = WalkRules.defaults();
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Coefficients WEATHERS = new Coefficients(
            List.of(new WalkForm("dog", "", null, "", new BigDecimal("1.1"), true)),
            List.of(
                    new TemperatureRange("dog", BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("1.333")),
                    new TemperatureRange("dog", BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("1.5"))));

    @ParameterizedTest
    @EnumSource(
            value = UncountedReason.class,
            names = {"STANDING", "NO_CONNECTION", "TOO_FAST", "RIDING"})
    void openMetresGoToTheVerdictThatClosesThem(UncountedReason reason) {
        var explanation = Explanation.nothingYet()
                .plus(new Verdict.Waiting(), 10, 1_010, 0)
                .plus(new Verdict.Uncounted(reason, 7.25), 20, 1_030, 0)
                .plus(new Verdict.Waiting(), 5, 1_035, 0);
        assertThat(explanation.lostTo(reason)).isEqualTo(new Explanation.Loss(30, 7.25));
        assertThat(explanation.openS()).isEqualTo(5);
        assertThat(explanation.countedS()).isZero();
    }

    @Test
    void aWeakFixLosesItsOwnTimeOnlyBecauseTheWayStaysOpen() {
        var explanation = Explanation.nothingYet()
                .plus(new Verdict.Waiting(), 10, 1_010, 0)
                .plus(new Verdict.Uncounted(UncountedReason.WEAK_SIGNAL, 0), 20, 1_030, 0)
                .plus(new Verdict.Counted(40), 30, 1_060, 3);
        assertThat(explanation)
                .isEqualTo(new Explanation(
                        40, 0, 1_030, 3, Map.of(UncountedReason.WEAK_SIGNAL, new Explanation.Loss(20, 0))));
    }

    @Test
    void theStoredFormIsAContract() {
        assertThat(WalkJson.write(Explanation.nothingYet())).isEqualTo("{}");
        assertThat(WalkJson.explanation("{}")).isEqualTo(Explanation.nothingYet());
        var explanation = new Explanation(
                12,
                3,
                1_760_000_000L,
                4,
                Map.of(
                        UncountedReason.STANDING, new Explanation.Loss(60, 1.23456),
                        UncountedReason.WEAK_SIGNAL, new Explanation.Loss(5, 0)));
        var json = "{\"c\":12,\"o\":3,\"w\":1760000000,\"l\":4,"
                + "\"u\":{\"WEAK_SIGNAL\":{\"s\":5,\"m\":0.0},\"STANDING\":{\"s\":60,\"m\":1.235}}}";
        assertThat(WalkJson.write(explanation)).isEqualTo(json);
        assertThat(WalkJson.explanation(json)).isEqualTo(explanation);
    }

    /** Whatever happens on the way, nothing is explained twice and nothing is left out. */
    @ParameterizedTest
    @EnumSource
    void tenThousandWalksAreExplainedToTheLastPointAndSecond(MeterVersion version) {
        for (int seed = 0; seed < 10_000; seed++) {
            var random = new Random(seed);
            var walk = starting(version);
            var taken = new ArrayList<TrackedPoint>();
            for (var point : Line.randomTrack(random, 20 + random.nextInt(60))) {
                var advance = inSomeWeather(walk, random).advance(point, RULES, MOSCOW);
                if (!advance.stale()) {
                    walk = advance.progress();
                    taken.add(advance.taken());
                }
            }
            assertExplained("seed " + seed, walk, taken);
        }
    }

    private static WalkProgress starting(MeterVersion version) {
        return new WalkProgress(
                version,
                MeterState.initial(),
                DaySteps.after(Map.of()),
                0,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                null,
                Explanation.nothingYet());
    }

    private static WalkProgress inSomeWeather(WalkProgress walk, Random random) {
        return walk.in("dog", random.nextInt(4) == 0 ? BigDecimal.valueOf(random.nextInt(4)) : null, WEATHERS);
    }

    private static void assertExplained(String seed, WalkProgress walk, List<TrackedPoint> taken) {
        assertThat(taken.stream().map(TrackedPoint::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(seed)
                .isEqualByComparingTo(walk.points());
        assertThat(taken.stream().mapToInt(TrackedPoint::steps).sum()).as(seed).isEqualTo(walk.steps());
        var told = walk.explanation();
        assertThat(told.countedS()
                        + told.openS()
                        + told.lost().values().stream()
                                .mapToLong(Explanation.Loss::seconds)
                                .sum())
                .as(seed)
                .isEqualTo(lastS(taken) - firstS(taken));
        assertThat((int) Math.floor((walk.meter().metres() + 1e-6) / RULES.stepLengthM()))
                .as(seed)
                .isEqualTo(walk.steps() + told.limitSteps());
        assertThat(counted(taken)).as(seed).isCloseTo(walk.meter().metres(), within(1e-6));
        for (var reason : UncountedReason.values()) {
            assertThat(lost(taken, reason))
                    .as(seed)
                    .isCloseTo(told.lostTo(reason).metres(), within(0.001 * taken.size()));
        }
    }

    private static long firstS(List<TrackedPoint> taken) {
        return taken.getFirst().point().timeS();
    }

    private static long lastS(List<TrackedPoint> taken) {
        return taken.getLast().point().timeS();
    }

    private static double counted(List<TrackedPoint> taken) {
        return taken.stream()
                .mapToDouble(point -> Outcomes.countedMetres(point.verdict()))
                .sum();
    }

    private static double lost(List<TrackedPoint> taken, UncountedReason reason) {
        return taken.stream()
                .map(TrackedPoint::verdict)
                .filter(Verdict.Uncounted.class::isInstance)
                .map(Verdict.Uncounted.class::cast)
                .filter(uncounted -> uncounted.reason() == reason)
                .mapToDouble(Verdict.Uncounted::metres)
                .sum();
    }
}
