package steps.domain.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BroadcastScheduleTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void onceIsByOurClock() {
        var noon = LocalDateTime.parse("2026-12-01T12:00");
        var schedule = BroadcastSchedule.once(noon);
        assertThat(schedule.nextLocal(Instant.EPOCH, MOSCOW)).contains(noon);
        assertThat(schedule.firstMoment(noon, MOSCOW)).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(schedule.isOver(Instant.parse("2026-12-01T08:59:59Z"), MOSCOW))
                .isFalse();
        assertThat(schedule.isOver(Instant.parse("2026-12-01T09:00:01Z"), MOSCOW))
                .isTrue();
    }

    @Test
    void byTheReadersClockItBeginsWhereTheDayBeginsAndIsOverWhereItEndsLast() {
        var noon = LocalDateTime.parse("2026-12-01T12:00");
        var schedule = BroadcastSchedule.onceByTheReadersClock(noon);
        assertThat(schedule.firstMoment(noon, MOSCOW)).isEqualTo("2026-11-30T22:00:00Z");
        assertThat(schedule.isOver(Instant.parse("2026-12-01T23:59:00Z"), MOSCOW))
                .isFalse();
        assertThat(schedule.isOver(Instant.parse("2026-12-02T00:01:00Z"), MOSCOW))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0 12 * * 1, 2026-11-29T12:00:00Z, 2026-11-30T12:00",
        "0 12 * * 1, 2026-11-30T09:00:00Z, 2026-12-07T12:00",
        "0 12 * * 1, 2026-11-30T08:59:59Z, 2026-11-30T12:00",
        "30 9 1 * *, 2026-12-01T12:00:00Z, 2027-01-01T09:30",
    })
    void repeatedComesAgainAfterEachTime(String cron, Instant after, LocalDateTime next) {
        assertThat(BroadcastSchedule.repeated(cron).nextLocal(after, MOSCOW)).contains(next);
    }

    /** Clocks go from 02:00 to 03:00, and in autumn from 03:00 to 02:00. */
    @Test
    void aTimeThatClocksSkipOrRepeatComesOnce() {
        var daily = BroadcastSchedule.repeated("30 2 * * *");
        var spring =
                daily.nextLocal(Instant.parse("2027-03-27T12:00:00Z"), BERLIN).orElseThrow();
        assertThat(daily.firstMoment(spring, BERLIN)).isEqualTo("2027-03-28T01:30:00Z");
        var autumn =
                daily.nextLocal(Instant.parse("2027-10-30T12:00:00Z"), BERLIN).orElseThrow();
        var first = daily.firstMoment(autumn, BERLIN);
        assertThat(first).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(daily.nextLocal(first, BERLIN).map(local -> daily.firstMoment(local, BERLIN)))
                .contains(Instant.parse("2027-11-01T01:30:00Z"));
        assertThat(daily.nextLocal(Instant.parse("2027-10-31T01:15:00Z"), BERLIN))
                .contains(LocalDateTime.parse("2027-11-01T02:30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "61 * * * *", "* * * *", "0 12 31 2 *"})
    void aLineThatIsNoCronHasNoTime(String cron) {
        assertThat(BroadcastSchedule.repeated(cron).nextLocal(Instant.parse("2026-12-01T09:00:00Z"), MOSCOW))
                .isEmpty();
    }

    @Test
    void onceAndRepeatedExcludeEachOther() {
        assertThatThrownBy(() -> new BroadcastSchedule(null, false, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BroadcastSchedule(LocalDateTime.MIN, false, "* * * * *", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
