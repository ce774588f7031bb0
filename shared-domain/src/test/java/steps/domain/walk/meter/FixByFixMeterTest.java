package steps.domain.walk.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.domain.walk.Line.at;
import static steps.domain.walk.Line.points;
import static steps.domain.walk.Outcomes.A_MILLIMETRE;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.walk.Line;
import steps.domain.walk.Outcomes;
import steps.domain.walk.WalkJson;

/** Walks that began under the first version of the rules earn by it to their end. */
class FixByFixMeterTest {
    private final Meter meter = MeterVersion.FIX_BY_FIX.start(WalkRules.defaults());

    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of(130, "0,0,10 50,65,10 100,130,10"),
                Arguments.of(0, "0,0,10 30,15,10 60,-10,10 90,12,10"),
                Arguments.of(120, "0,0,10 50,60,80 100,120,10"),
                Arguments.of(180, "0,0,10 50,60,10 100,400,15 150,180,10"),
                Arguments.of(60, "0,0,10 50,400,10 100,800,10 150,1200,10 200,1250,10 250,1300,10 300,1360,10"),
                Arguments.of(0, "0,0,10 50,400,10 200,405,10"),
                Arguments.of(125, "0,0,10 50,65,10 711,700,10 761,760,10"),
                Arguments.of(400, "0,0,10 50,65,10 350,400,10"),
                Arguments.of(135, "0,0,10 50,65,10 80,70,10 110,68,10 140,80,10 190,140,10"),
                Arguments.of(130, "0,0,10 50,65,10 50,90,10 40,10,10 100,130,10"),
                Arguments.of(95, "0,0,10 50,65,10 60,66,10 62,67,10 64,66,10 66,95,10 68,68,10"),
                Arguments.of(65, "0,0,5 50,65,5 70,120,40 90,115,5"),
                Arguments.of(760, "0,0,10 180,380,10 360,760,10"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void countsTheExamplesAsBefore(double metres, String points) {
        points(points).forEach(meter::add);

        assertThat(meter.metres()).isCloseTo(metres, A_MILLIMETRE);
    }

    /** What the release before this one counted, to the bit. */
    @ParameterizedTest
    @CsvSource({"1, 25849.877178172046", "2, 24440.89741842244", "3, 26967.59175370255"})
    void countsRandomTracksAsBefore(long seed, double metres) {
        Line.randomTrack(new Random(seed), 3_000).forEach(meter::add);

        assertThat(meter.metres()).isEqualTo(metres);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"m\":12.5,\"l\":0,\"p\":{\"is\":\"fresh\"}}",
                "{\"m\":12.5,\"l\":1760000050,\"p\":{\"is\":\"still\","
                        + "\"c\":{\"t\":1760000000,\"y\":55.0,\"x\":37.0,\"a\":10.0},"
                        + "\"o\":{\"t\":1760000000,\"y\":55.0,\"x\":37.0,\"a\":10.0},"
                        + "\"n\":{\"t\":1760000000,\"y\":55.0,\"x\":37.0,\"a\":10.0},"
                        + "\"f\":{\"p\":{\"t\":1760000050,\"y\":55.00359,\"x\":37.0,\"a\":10.5},\"h\":true}}}",
                "{\"m\":12.5,\"l\":1760000050,\"p\":{\"is\":\"walk\",\"c\":{\"t\":1760000050,\"y\":55.0,\"x\":37.0,\"a\":10.0}}}",
                "{\"m\":12.5,\"l\":1760000050,\"p\":{\"is\":\"ride\",\"c\":{\"t\":1760000050,\"y\":55.0,\"x\":37.0,\"a\":10.0},"
                        + "\"s\":1760000000}}"
            })
    void goesOnFromAStateThatTheReleaseBeforeHasStored(String json) {
        var stored = WalkJson.meter(json);

        assertThat(WalkJson.write(MeterVersion.FIX_BY_FIX
                        .resume(WalkRules.defaults(), stored)
                        .state()))
                .isEqualTo(json);
    }

    @Test
    void anOperatorsNumbersHoldForItAndNewDefaultsDoNot() {
        assertThat(WalkRules.defaults().forFixByFix())
                .isEqualTo(new WalkRules(50, 10, 15, 2, 12, 15, 8, 30, 60, 60, 60, 600, 6, 0.75, 3_000));
        var changed = new WalkRules(40, 11, 18, 2.5, 10, 20, 7, 31, 80, 61, 62, 601, 6, 0.7, 2_000);
        assertThat(changed.forFixByFix()).isEqualTo(changed);
    }

    @Test
    void takesEachFixForWhatItClaims() {
        points("0,0,5 50,65,5").forEach(meter::add);

        assertThat(meter.add(at(65, 78, 5.0))).satisfies(Outcomes::isCounted);
    }
}
