package steps.domain.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When somebody is reminded next.
 *
 * @param at after their quiet hours, which may end on the day after
 * @param day which of their days it is for; no day has two
 */
record ReminderPlan(Instant at, LocalDate day) {
    /**
     * Where clocks are put forward, an hour may be missing: then it is the one in its place. Where they are put back, it is the
     * first of the two.
     *
     * @param lastDay for which they were reminded last, null before the first time
     */
    static ReminderPlan next(int hour, ZoneId zone, QuietHours quiet, LocalDate lastDay, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        var first = lastDay == null || lastDay.isBefore(today) ? today : lastDay.plusDays(1);
        var moment = momentOf(hour, first, zone);
        return moment.isAfter(now)
                ? new ReminderPlan(quiet.nextLoudMoment(moment, zone), first)
                : new ReminderPlan(
                        quiet.nextLoudMoment(momentOf(hour, first.plusDays(1), zone), zone), first.plusDays(1));
    }

    private static Instant momentOf(int hour, LocalDate day, ZoneId zone) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }
}
