package steps.domain.preference;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose reminder is due, as they are at this moment.
 *
 * @param day which of their days it is for
 * @param reachable whether somebody is there who wants to hear from the bot
 * @param walking whether a walk of theirs is going on
 * @param walkedOn the last day on which they were paid for steps
 */
record DueReminder(
        long userId,
        long chatId,
        int hour,
        ZoneId zone,
        QuietHours quiet,
        Instant due,
        LocalDate day,
        boolean reachable,
        boolean walking,
        LocalDate walkedOn) {
    /** Later it would be a reminder of what was missed. Deliveries have as much time again. */
    static final Duration LATEST = Duration.ofHours(1);

    /** Operators may have changed the usual quiet hours since it was planned. */
    boolean waits(Instant now) {
        return quiet.nextLoudMoment(now, zone).isAfter(now);
    }

    /** Who walks needs no reminder. */
    boolean isWanted(Instant now) {
        return reachable
                && !walking
                && !now.isAfter(due.plus(LATEST))
                && !now.atZone(zone).toLocalDate().equals(walkedOn);
    }

    /** When nobody wants to hear it any more, if it does not arrive before. */
    Instant notAfter(Instant now) {
        return now.plus(LATEST);
    }

    ReminderPlan planAfter(Instant now) {
        return waits(now)
                ? new ReminderPlan(quiet.nextLoudMoment(now, zone), day)
                : ReminderPlan.next(hour, zone, quiet, day, now);
    }

    /** For which day they have had their reminder, or have needed none; null while it waits. */
    @Nullable
    LocalDate doneDay(Instant now) {
        return waits(now) ? null : day;
    }
}
