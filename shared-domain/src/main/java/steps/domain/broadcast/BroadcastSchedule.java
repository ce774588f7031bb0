package steps.domain.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a broadcast goes out.
 *
 * @param at by the clock of {@code TIME_ZONE}, or of each reader; null for a repeated one
 * @param ofReader whether it is each reader's own clock
 * @param cron Unix' five fields; null for once
 * @param staleAfter whoever cannot get it within this time does not get it; null for never too late
 */
public record BroadcastSchedule(
        @Nullable LocalDateTime at,
        boolean ofReader,
        @Nullable String cron,
        @Nullable Duration staleAfter) {
    /** Where a day begins first. */
    private static final ZoneId EARLIEST = ZoneOffset.ofHours(14);

    /** And where last. */
    private static final ZoneId LATEST = ZoneOffset.ofHours(-12);

    public BroadcastSchedule {
        if ((at == null) == (cron == null)) {
            throw new IllegalArgumentException("Either once or repeated.");
        }
    }

    public static BroadcastSchedule once(LocalDateTime at) {
        return new BroadcastSchedule(at, false, null, null);
    }

    public static BroadcastSchedule onceByTheReadersClock(LocalDateTime at) {
        return new BroadcastSchedule(at, true, null, null);
    }

    public static BroadcastSchedule repeated(String cron) {
        return new BroadcastSchedule(null, false, cron, null);
    }

    public BroadcastSchedule staleAfter(@Nullable Duration time) {
        return new BroadcastSchedule(at, ofReader, cron, time);
    }

    boolean isRepeated() {
        return cron != null;
    }

    /** The local time that comes after this moment, or the only one; empty when none comes any more, or it is none at all. */
    Optional<LocalDateTime> nextLocal(Instant after, ZoneId ours) {
        return cron == null
                ? Optional.ofNullable(at)
                : CronTimes.parse(cron).flatMap(times -> next(times, after, ours));
    }

    /** An hour that clocks go through twice shows times that have been already. */
    private Optional<LocalDateTime> next(CronTimes times, Instant after, ZoneId ours) {
        var next = times.after(after.atZone(zone(ours)).toLocalDateTime());
        while (next.isPresent() && !firstMoment(next.get(), ours).isAfter(after)) {
            next = times.after(next.get());
        }
        return next;
    }

    /** When the first reader may get what is for this local time. In a night that skips it, the moment in its place. */
    Instant firstMoment(LocalDateTime local, ZoneId ours) {
        return local.atZone(zone(ours)).toInstant();
    }

    /** Whether that time has gone by for everybody. */
    boolean isOver(Instant now, ZoneId ours) {
        return at != null && at.atZone(ofReader ? LATEST : ours).toInstant().isBefore(now);
    }

    private ZoneId zone(ZoneId ours) {
        return ofReader ? EARLIEST : ours;
    }
}
