package steps.bot.dialog.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.domain.content.Language;

class RussianTest {
    private static final Figures RUSSIAN = Figures.in(Language.RUSSIAN);

    @ParameterizedTest
    @CsvSource({
        "0, 0 баллов",
        "1, 1 балл",
        "2, 2 балла",
        "4, 4 балла",
        "5, 5 баллов",
        "11, 11 баллов",
        "12, 12 баллов",
        "14, 14 баллов",
        "20, 20 баллов",
        "21, 21 балл",
        "22, 22 балла",
        "101, 101 балл",
        "111, 111 баллов",
        "112, 112 баллов",
        "1001, 1001 балл",
        "10011, 10\u00a0011 баллов",
        "1000001, 1\u00a0000\u00a0001 балл",
    })
    void countsAsRussiansDo(long points, String words) {
        assertThat(RUSSIAN.points(points)).isEqualTo(words);
    }

    @Test
    void countsStepsToo() {
        assertThat(RUSSIAN.steps(1)).isEqualTo("1 шаг");
        assertThat(RUSSIAN.steps(3)).isEqualTo("3 шага");
        assertThat(RUSSIAN.steps(3_000)).isEqualTo("3000 шагов");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.0, '1'", "1.20, '1,2'", "1.25, '1,25'", "1.125, '1,13'", "1.004, '1'", "12.5, '12,5'"})
    void coefficientsHaveACommaAndNoZerosAtTheEnd(BigDecimal coefficient, String words) {
        assertThat(RUSSIAN.coefficient(coefficient)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 м",
        "0.4, 0 м",
        "999.4, 999 м",
        "999.6, '1,0 км'",
        "1000, '1,0 км'",
        "1234, '1,23 км'",
        "1500, '1,5 км'",
        "12345, '12,35 км'",
    })
    void distancesAreMetresThenKilometres(double metres, String words) {
        assertThat(RUSSIAN.distance(metres)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 мин", "59, 0 мин", "60, 1 мин", "3599, 59 мин", "3600, 1 ч 0 мин", "93784, 26 ч 3 мин"})
    void durationsAreMinutesThenHours(long seconds, String words) {
        assertThat(RUSSIAN.duration(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 °C", "0.4, 0 °C", "-0.4, 0 °C", "0.5, +1 °C", "-0.5, −1 °C", "21.3, +21 °C", "-7.5, −8 °C"})
    void temperaturesHaveATrueSign(BigDecimal celsius, String words) {
        assertThat(RUSSIAN.temperature(celsius)).isEqualTo(words);
    }

    @Test
    void momentsAreToldInThePersonsZone() {
        var moment = Instant.parse("2026-12-31T21:05:59Z");
        assertThat(RUSSIAN.moment(moment, ZoneId.of("Europe/Moscow"))).isEqualTo("01.01.2027 00:05");
        assertThat(RUSSIAN.moment(moment, ZoneId.of("Europe/Kaliningrad"))).isEqualTo("31.12.2026 23:05");
    }
}
