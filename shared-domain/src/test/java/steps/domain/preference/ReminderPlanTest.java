package steps.domain.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReminderPlanTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 0));

    @Test
    void isTodayWhileTheHourIsToCome() {
        var plan = plan(19, MOSCOW, NIGHT, null, "2026-11-29T12:00:00Z");
        assertThat(plan).isEqualTo(planned("2026-11-29T16:00:00Z", "2026-11-29"));
    }

    @Test
    void isTomorrowOnceItHasPassed() {
        var plan = plan(19, MOSCOW, NIGHT, null, "2026-11-29T16:00:00Z");
        assertThat(plan).isEqualTo(planned("2026-11-30T16:00:00Z", "2026-11-30"));
    }

    @Test
    void noDayHasTwoHoweverTheHourOrTheZoneChanges() {
        var reminded = LocalDate.parse("2026-11-29");
        assertThat(plan(20, MOSCOW, NIGHT, reminded, "2026-11-29T07:00:00Z"))
                .isEqualTo(planned("2026-11-30T17:00:00Z", "2026-11-30"));
        assertThat(plan(9, ZoneId.of("America/New_York"), NIGHT, reminded, "2026-11-29T07:00:00Z"))
                .isEqualTo(planned("2026-11-30T14:00:00Z", "2026-11-30"));
    }

    @Test
    void waitsForTheEndOfQuietHoursAndStillComesEveryDay() {
        var plan = plan(23, MOSCOW, NIGHT, null, "2026-11-29T12:00:00Z");
        assertThat(plan).isEqualTo(planned("2026-11-30T06:00:00Z", "2026-11-29"));
        assertThat(plan(23, MOSCOW, NIGHT, plan.day(), "2026-11-30T06:00:00Z"))
                .isEqualTo(planned("2026-12-01T06:00:00Z", "2026-11-30"));
    }

    @Test
    void anHourThatClocksSkipIsTheOneInItsPlace() {
        var plan = plan(2, BERLIN, QuietHours.none(), null, "2026-03-28T12:00:00Z");
        assertThat(plan).isEqualTo(planned("2026-03-29T01:00:00Z", "2026-03-29"));
    }

    @Test
    void anHourThatComesTwiceRemindsOnce() {
        var first = plan(2, BERLIN, QuietHours.none(), null, "2026-10-24T12:00:00Z");
        assertThat(first).isEqualTo(planned("2026-10-25T00:00:00Z", "2026-10-25"));
        assertThat(plan(2, BERLIN, QuietHours.none(), first.day(), "2026-10-25T00:00:00Z"))
                .isEqualTo(planned("2026-10-26T01:00:00Z", "2026-10-26"));
        assertThat(plan(2, BERLIN, QuietHours.none(), null, "2026-10-25T00:30:00Z")
                        .day())
                .isEqualTo(LocalDate.parse("2026-10-26"));
    }

    @Test
    void aYearOfRemindersHasOneForEachDayAndNoneInQuietHours() {
        var random = new Random(17);
        var zones = TimeZones.all().stream()
                .sorted((a, b) -> a.getId().compareTo(b.getId()))
                .toList();
        for (int person = 0; person < 300; person++) {
            var zone = zones.get(random.nextInt(zones.size()));
            int hour = random.nextInt(24);
            var quiet = new QuietHours(LocalTime.of(random.nextInt(24), 0), LocalTime.of(random.nextInt(24), 30));
            var now = Instant.parse("2026-01-01T00:00:00Z");
            LocalDate last = null;
            var days = new HashSet<LocalDate>();
            for (int n = 0; n < 365; n++) {
                var next = ReminderPlan.next(hour, zone, quiet, last, now);
                assertThat(next.at()).isAfter(now);
                assertThat(days.add(next.day())).as("%s at %d", zone, hour).isTrue();
                assertThat(quiet.cover(next.at().atZone(zone).toLocalTime()))
                        .as("%s at %d, quiet %s, on %s", zone, hour, quiet, next)
                        .isFalse();
                last = next.day();
                now = next.at();
            }
        }
    }

    private static ReminderPlan plan(int hour, ZoneId zone, QuietHours quiet, LocalDate last, String now) {
        return ReminderPlan.next(hour, zone, quiet, last, Instant.parse(now));
    }

    private static ReminderPlan planned(String at, String day) {
        return new ReminderPlan(Instant.parse(at), LocalDate.parse(day));
    }
}
