package steps.domain.walk.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.domain.walk.Line.at;
import static steps.domain.walk.Line.points;
import static steps.domain.walk.Line.randomTrack;
import static steps.domain.walk.Outcomes.A_MILLIMETRE;
import static steps.domain.walk.Outcomes.countedMetres;
import static steps.domain.walk.Outcomes.uncounted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.walk.Line;
import steps.domain.walk.meter.Verdict.Uncounted;

class MeterStateTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WalkMeter meter = new WalkMeter(WalkRules.defaults());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void goesOnFromItsStoredStateAsIfItHadNotStopped(long seed) {
        Set<Object> phases = new HashSet<>();
        WalkMeter stored = new WalkMeter(WalkRules.defaults());
        for (TrackPoint point : randomTrack(new Random(seed), 2_000)) {
            Verdict verdict = meter.add(point);
            stored = new WalkMeter(WalkRules.defaults(), throughJson(stored.state()));

            assertThat(stored.add(point)).isEqualTo(verdict);
            assertThat(stored.state()).isEqualTo(meter.state());
            phases.add(stored.state().phase().getClass());
        }
        assertThat(phases).contains(MeterState.Still.class, MeterState.Walk.class, MeterState.Ride.class);
        assertThat(meter.metres()).isPositive();
    }

    @Test
    void theStoredFormIsAContract() {
        assertThat(json(meter.state())).isEqualTo("{\"m\":0.0,\"l\":0,\"p\":{\"is\":\"fresh\"}}");

        meter.add(at(0, 0, 10.0));
        meter.add(new TrackPoint(Instant.ofEpochSecond(1_760_000_050L), 55.00359, 37, 10.5));
        assertThat(json(meter.state()))
                .isEqualTo("{\"m\":0.0,\"l\":1760000050,\"p\":{\"is\":\"still\","
                        + "\"c\":{\"t\":1760000000,\"y\":55.0,\"x\":37.0,\"a\":10.0},"
                        + "\"o\":{\"t\":1760000000,\"y\":55.0,\"x\":37.0,\"a\":10.0},"
                        + "\"n\":{\"t\":1760000000,\"y\":55.0,\"x\":37.0,\"a\":10.0},"
                        + "\"f\":{\"p\":{\"t\":1760000050,\"y\":55.00359,\"x\":37.0,\"a\":10.5},\"h\":true}},"
                        + "\"r\":{\"b\":{\"t\":1760000000,\"y\":55.0,\"x\":37.0,\"a\":10.0},"
                        + "\"l\":{\"t\":1760000050,\"y\":55.00359,\"x\":37.0,\"a\":10.5},\"d\":0.0,\"n\":0}}");

        meter.add(at(100, 140, 10.0));
        assertThat(meter.state().phase()).isInstanceOf(MeterState.Walk.class);
        assertThat(json(meter.state()))
                .contains("\"p\":{\"is\":\"walk\",\"c\":{")
                .doesNotContain("\"f\"");

        points("150,540,10 200,940,10 250,941,10").forEach(meter::add);
        assertThat(json(meter.state()))
                .contains("\"p\":{\"is\":\"ride\",\"c\":{")
                .contains("},\"s\":1760000200},\"r\":{");

        points("300,1000,10 302,1001,10").forEach(meter::add);
        assertThat(json(meter.state()))
                .contains("\"w\":{\"m\":{\"t\":1760000302,")
                .endsWith(",\"s\":0.0,\"g\":0.01}}}");
    }

    @Test
    void theStateStaysSmall() {
        for (TrackPoint point : randomTrack(new Random(9), 5_000)) {
            meter.add(point);
            assertThat(json(meter.state()).length()).isLessThan(800);
        }
    }

    @Test
    void theSamePointsGiveTheSameMetres() {
        List<TrackPoint> track = randomTrack(new Random(10), 3_000);
        WalkMeter again = new WalkMeter(WalkRules.defaults());

        List<Verdict> first = track.stream().map(meter::add).toList();
        List<Verdict> second = track.stream().map(again::add).toList();

        assertThat(second).isEqualTo(first);
        assertThat(again.state()).isEqualTo(meter.state());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void garbageNeverThrowsAndNeverTakesMetresBack(long seed) {
        Random random = new Random(seed);
        double before = 0;
        for (int i = 0; i < 20_000; i++) {
            Verdict verdict = meter.add(garbage(random, 20L * i));

            assertThat(meter.metres()).isGreaterThanOrEqualTo(before).isFinite();
            assertThat(meter.metres() - before).isCloseTo(countedMetres(verdict), A_MILLIMETRE);
            if (verdict instanceof Uncounted uncounted) {
                assertThat(uncounted.metres()).isNotNegative().isFinite();
            }
            before = meter.metres();
        }
        assertThat(before).isPositive();
    }

    private static MeterState throughJson(MeterState state) {
        try {
            return JSON.readValue(json(state), MeterState.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String json(MeterState state) {
        try {
            return JSON.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static TrackPoint garbage(Random random, long second) {
        double leap = random.nextInt(500) == 0 ? 1e4 : 30;
        long t = Line.START_S + second + (long) (leap * random.nextGaussian());
        boolean near = random.nextInt(10) > 0;
        double latitude = near ? 55 + random.nextGaussian() / 1e4 : 180 * random.nextDouble() - 90;
        double longitude = near ? 180 : 360 * random.nextDouble() - 180;
        Double[] accuracies = {null, 0.0, 7.0, 50.0, 65.0, -1.0, Double.NaN, Double.MAX_VALUE};
        return new TrackPoint(
                Instant.ofEpochSecond(t), latitude, longitude, accuracies[random.nextInt(accuracies.length)]);
    }
}
