package steps.domain.walk.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.domain.walk.meter.Verdict.Waiting;

class TrackPointTest {
    @ParameterizedTest
    @CsvSource({
        "NaN, 37",
        "55, NaN",
        "Infinity, 37",
        "55, -Infinity",
        "90.001, 37",
        "-90.001, 37",
        "55, 180.001",
        "55, -181"
    })
    void aPointRefusesCoordinatesThatAreNowhere(double latitude, double longitude) {
        assertThatThrownBy(() -> new TrackPoint(Instant.EPOCH, latitude, longitude, 10.0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPointTakesTheEndsOfTheWorld() {
        new WalkMeter(WalkRules.defaults()).add(new TrackPoint(Instant.ofEpochSecond(0), 90, 180, 10.0));

        assertThat(new WalkMeter(WalkRules.defaults()).add(new TrackPoint(Instant.ofEpochSecond(60), -90, -180, 10.0)))
                .isEqualTo(new Waiting());
    }
}
