package steps.domain.weather;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeatherCellTest {
    @ParameterizedTest
    @CsvSource({
        "55.7558,  37.6173,  558,   376",
        "55.7499,  37.6499,  557,   376",
        "55.75,    37.65,    558,   377",
        "-33.8688, 151.2093, -339,  1512",
        "-0.04,    0.04,     0,     0",
        "90,       180,      900,   1800",
        "-90,      -180,     -900,  -1800",
    })
    void isTheNearestTenthOfADegree(double latitude, double longitude, int latitudeTenths, int longitudeTenths) {
        assertThat(WeatherCell.at(latitude, longitude)).isEqualTo(new WeatherCell(latitudeTenths, longitudeTenths));
    }

    @ParameterizedTest
    @CsvSource({"558, 376", "-1, 1", "0, 0", "-900, 1800", "3, -7"})
    void isItsOwnMiddle(int latitudeTenths, int longitudeTenths) {
        var cell = new WeatherCell(latitudeTenths, longitudeTenths);
        assertThat(WeatherCell.at(cell.latitude(), cell.longitude())).isEqualTo(cell);
    }
}
