package steps.domain.walk.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static steps.domain.walk.Outcomes.A_MILLIMETRE;

import org.junit.jupiter.api.Test;

class EarthTest {
    @Test
    void distancesAreThoseOfTheEarth() {
        assertThat(Earth.metres(0, 0, 0, 180)).isCloseTo(Math.PI * Earth.RADIUS_M, A_MILLIMETRE);
        assertThat(Earth.metres(55.7522, 37.6156, 59.9398, 30.3146)).isCloseTo(634_400, within(1_000.0));
        assertThat(Earth.metres(60, 30, 60, 30)).isZero();
    }
}
