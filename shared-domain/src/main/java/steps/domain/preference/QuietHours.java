package steps.domain.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The time of day at which nobody is written to without need, by the person's own clock; over midnight when it ends earlier than
 * it begins.
 *
 * @param from the first quiet minute
 * @param until the first that is not quiet any more; the same as {@code from} when no hour is quiet
 */
public record QuietHours(LocalTime from, LocalTime until) {
    public QuietHours {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    /** No hour is quiet. */
    public static QuietHours none() {
        return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    public boolean areNone() {
        return from.equals(until);
    }

    public boolean cover(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean goesOn = time.isBefore(until);
        return from.isAfter(until) ? begun || goesOn : begun && goesOn;
    }

    /**
     * When this person may be written to: now, or at the end of the quiet hours that it is now. In the night in which clocks are
     * put forward that may be an hour that does not exist; then it is the moment that comes in its place.
     */
    public Instant nextLoudMoment(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        return cover(local.toLocalTime()) ? endAfter(now, local.toLocalDate(), zone) : now;
    }

    /** Where clocks are put back there are two ends on one day. */
    private Instant endAfter(Instant now, LocalDate today, ZoneId zone) {
        var end = today.atTime(until).atZone(zone);
        return Stream.of(
                        end,
                        end.withLaterOffsetAtOverlap(),
                        today.plusDays(1).atTime(until).atZone(zone))
                .map(ZonedDateTime::toInstant)
                .filter(moment -> moment.isAfter(now))
                .findFirst()
                .orElseThrow();
    }
}
