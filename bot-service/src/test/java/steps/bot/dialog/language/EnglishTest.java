package steps.bot.dialog.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.domain.content.Language;
import steps.domain.content.ReaderLanguage;

class EnglishTest {
    private static final Figures ENGLISH = Figures.in(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "0, 0 points",
        "1, 1 point",
        "2, 2 points",
        "11, 11 points",
        "21, 21 points",
        "1001, '1,001 points'",
        "1000001, '1,000,001 points'",
    })
    void onlyOneIsSingular(long points, String words) {
        assertThat(ENGLISH.points(points)).isEqualTo(words);
    }

    @Test
    void eachCountHasItsNoun() {
        assertThat(ENGLISH.steps(3_000)).isEqualTo("3,000 steps");
        assertThat(ENGLISH.walks(1)).isEqualTo("1 walk");
        assertThat(ENGLISH.dayCount(30)).isEqualTo("30 days");
    }

    @ParameterizedTest
    @CsvSource({"999.4, 999 m", "999.6, 1.0 km", "1234, 1.23 km", "12345, 12.35 km"})
    void distancesHaveAPoint(double metres, String words) {
        assertThat(ENGLISH.distance(metres)).isEqualTo(words);
    }

    @Test
    void coefficientsHaveAPointAndDurationsTheirUnits() {
        assertThat(ENGLISH.coefficient(new BigDecimal("1.250"))).isEqualTo("1.25");
        assertThat(ENGLISH.duration(Duration.ofMinutes(63))).isEqualTo("1 h 3 min");
        assertThat(ENGLISH.temperature(new BigDecimal("-7.5"))).isEqualTo("−8 °C");
    }

    @Test
    void datesNameTheirMonth() {
        var moment = Instant.parse("2026-12-31T21:05:59Z");
        assertThat(ENGLISH.moment(moment, ZoneId.of("Europe/Moscow"))).isEqualTo("1 Jan 2027, 00:05");
        assertThat(ENGLISH.days(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 4)))
                .isEqualTo("29 Dec–4 Jan 2027");
        assertThat(ENGLISH.month(LocalDate.of(2026, 11, 1))).isEqualTo("November 2026");
    }

    @Test
    void figuresFollowTheReader() {
        assertThat(Figures.figures().points(2)).isEqualTo("2 балла");
        assertThat(ReaderLanguage.in(Language.ENGLISH, () -> Figures.figures().points(2)))
                .isEqualTo("2 points");
        assertThat(Figures.figures().points(2)).isEqualTo("2 балла");
    }
}
