package steps.domain.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.content.Language;

class TimeZonesTest {
    @ParameterizedTest
    @CsvSource({
        "Омск, Asia/Omsk",
        "г. омск, Asia/Omsk",
        "ОРЕЛ, Europe/Moscow",
        "ростов на дону, Europe/Moscow",
        "Новосиб, Asia/Novosibirsk",
        "новосибир, Asia/Novosibirsk",
        "Berlin, Europe/Berlin",
        "buenos aires, America/Argentina/Buenos_Aires",
        "Нью-Йорк, America/New_York",
        "asia/yekaterinburg, Asia/Yekaterinburg",
        "+3, Etc/GMT-3",
        "3, Etc/GMT-3",
        "UTC+3, Etc/GMT-3",
        "utc −5, Etc/GMT+5",
        "gmt+10:00, Etc/GMT-10",
        "МСК+4, Etc/GMT-7",
        "МСК-1, Etc/GMT-2",
        "UTC, Etc/GMT",
        "+0, Etc/GMT",
        "+14, Etc/GMT-14",
        "+5:30, Asia/Kolkata",
        "UTC+0545, Asia/Kathmandu"
    })
    void findsWhatIsMeant(String written, String zone) {
        assertThat(TimeZones.find(written)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Атлантида",
                "san",
                "+15",
                "-13",
                "МСК+14",
                "+3:17",
                "+99999999999",
                "/menu",
                "м",
                "Etc/GMT-3"
            })
    void knowsNothingElse(String written) {
        assertThat(TimeZones.find(written)).isEmpty();
    }

    @Test
    void aButtonBringsOnlyWhatIsKnown() {
        assertThat(TimeZones.known("Etc/GMT-3")).contains(ZoneId.of("Etc/GMT-3"));
        assertThat(TimeZones.known("Etc/GMT+3")).contains(ZoneId.of("Etc/GMT+3"));
        assertThat(TimeZones.known("Asia/Omsk")).isPresent();
        assertThat(TimeZones.known("+03:00")).isEmpty();
        assertThat(TimeZones.known("Europe/Atlantis")).isEmpty();
        assertThat(TimeZones.OF_RUSSIA)
                .allMatch(zone -> TimeZones.known(zone.getId()).isPresent());
    }

    @Test
    void aZoneIsCalledByItsLargestCity() {
        assertThat(TimeZones.cityOf(ZoneId.of("Europe/Moscow"), Language.RUSSIAN))
                .contains("Москва");
        assertThat(TimeZones.cityOf(ZoneId.of("Europe/Moscow"), Language.ENGLISH))
                .contains("Moscow");
        assertThat(TimeZones.cityOf(ZoneId.of("America/New_York"), Language.ENGLISH))
                .contains("New York");
        assertThat(TimeZones.cityOf(ZoneId.of("America/Lima"), Language.RUSSIAN))
                .contains("Lima");
        assertThat(TimeZones.cityOf(ZoneId.of("Etc/GMT-3"), Language.RUSSIAN)).isEmpty();
        assertThat(TimeZones.cityOf(ZoneId.of("+04:00"), Language.RUSSIAN)).isEmpty();
    }
}
