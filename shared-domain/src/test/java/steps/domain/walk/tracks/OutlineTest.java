package steps.domain.walk.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import steps.domain.walk.meter.Earth;
import steps.domain.walk.meter.TrackPoint;

class OutlineTest {
    private final List<TrackPoint> points = new ArrayList<>();

    @Test
    void aQuiveringLineIsAsLongAsTheLine() {
        for (int i = 0; i <= 100; i++) {
            put(i % 2 == 0 ? 0 : 8, 10.0 * i);
        }

        assertThat(Outline.lengthM(points)).isCloseTo(1_000, within(0.5));
    }

    @Test
    void bendsAndWaysBackAreKept() {
        put(0, 0);
        put(0, 100);
        put(50, 100);
        put(0, 100);
        put(0, 0);

        assertThat(Outline.lengthM(points)).isCloseTo(300, within(0.5));
    }

    @Test
    void nothingIsNoWay() {
        assertThat(Outline.lengthM(points)).isZero();
        put(0, 0);
        assertThat(Outline.lengthM(points)).isZero();
    }

    private void put(double east, double north) {
        double latitude = 50 + Math.toDegrees(north / Earth.RADIUS_M);
        double longitude = Math.toDegrees(east / (Earth.RADIUS_M * Math.cos(Math.toRadians(50))));
        points.add(new TrackPoint(Instant.EPOCH, latitude, longitude, null));
    }
}
