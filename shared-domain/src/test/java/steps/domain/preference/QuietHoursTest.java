package steps.domain.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {
    private static final QuietHours NIGHT = hours("22:00", "09:00");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @ParameterizedTest
    @CsvSource({
        "22:00, 09:00, 21:59, false",
        "22:00, 09:00, 22:00, true",
        "22:00, 09:00, 00:00, true",
        "22:00, 09:00, 08:59, true",
        "22:00, 09:00, 09:00, false",
        "13:00, 15:00, 12:59, false",
        "13:00, 15:00, 13:00, true",
        "13:00, 15:00, 14:59, true",
        "13:00, 15:00, 15:00, false",
        "00:00, 00:00, 00:00, false",
        "07:00, 07:00, 07:00, false",
    })
    void coverFromTheFirstMinuteToTheOneBeforeTheEnd(String from, String until, String time, boolean quiet) {
        assertThat(hours(from, until).cover(LocalTime.parse(time))).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T12:00:00Z, 2026-11-02T12:00:00Z",
        "2026-11-02T19:00:00Z, 2026-11-03T06:00:00Z",
        "2026-11-02T21:30:00Z, 2026-11-03T06:00:00Z",
        "2026-11-03T05:59:59Z, 2026-11-03T06:00:00Z",
        "2026-11-03T06:00:00Z, 2026-11-03T06:00:00Z",
    })
    void whoeverSleepsIsWrittenToInTheMorningOfTheirOwnZone(Instant now, Instant loud) {
        assertThat(NIGHT.nextLoudMoment(now, MOSCOW)).isEqualTo(loud);
    }

    @Test
    void anHourThatClocksSkipEndsTheNightAtTheHourInItsPlace() {
        var berlin = ZoneId.of("Europe/Berlin");
        var hours = hours("22:00", "02:30");
        assertThat(hours.nextLoudMoment(Instant.parse("2027-03-28T00:30:00Z"), berlin))
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }

    /** Clocks go back from 03:00 to 02:00. */
    @ParameterizedTest
    @CsvSource({
        "2027-10-31T00:15:00Z, 2027-10-31T00:30:00Z",
        "2027-10-31T01:15:00Z, 2027-10-31T01:30:00Z",
        "2027-10-31T21:15:00Z, 2027-11-01T01:30:00Z",
    })
    void anHourThatComesTwiceEndsTheNightTwice(Instant now, Instant loud) {
        assertThat(hours("22:00", "02:30").nextLoudMoment(now, ZoneId.of("Europe/Berlin")))
                .isEqualTo(loud);
    }

    @Test
    void noneAreNone() {
        assertThat(QuietHours.none().areNone()).isTrue();
        assertThat(QuietHours.none().nextLoudMoment(Instant.EPOCH, MOSCOW)).isEqualTo(Instant.EPOCH);
        assertThat(NIGHT.areNone()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "23–8, 23:00, 08:00",
        "с 22:30 до 7, 22:30, 07:00",
        "22.30 - 7.15, 22:30, 07:15",
        "from 23 to 8, 23:00, 08:00",
        "0-24, 00:00, 00:00",
        "13:00—15:00, 13:00, 15:00"
    })
    void areReadAsPeopleWriteThem(String written, String from, String until) {
        assertThat(QuietHours.parse(written)).contains(hours(from, until));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ночью", "23", "25-7", "24:01-7", "22:60-7", "-", "1-2-3", "222-7"})
    void areNothingElse(String written) {
        assertThat(QuietHours.parse(written)).isEmpty();
    }

    private static QuietHours hours(String from, String until) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
    }
}
