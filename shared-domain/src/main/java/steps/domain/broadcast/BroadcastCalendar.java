package steps.domain.broadcast;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import steps.platform.transaction.Transactions;

/** When broadcasts went out and will, by the clock of {@code TIME_ZONE}; by the reader's own where they go by that. */
@Singleton
public class BroadcastCalendar {
    /** A repeated one that goes out oftener than hourly is shown by its first times. */
    private static final int MOST_TIMES = 800;

    private final Transactions transactions;
    private final BroadcastRepository broadcasts;
    private final Clock clock;
    private final ZoneId ours;

    BroadcastCalendar(
            Transactions transactions,
            BroadcastRepository broadcasts,
            Clock clock,
            @ConfigProperty(name = "steps.time-zone", defaultValue = "Europe/Moscow") ZoneId ours) {
        this.transactions = transactions;
        this.broadcasts = broadcasts;
        this.clock = clock;
        this.ours = ours;
    }

    /** Of the days from the first to the last one, in their order. */
    public Uni<List<Entry>> between(LocalDate first, LocalDate last) {
        var from = first.atStartOfDay(ours).toInstant();
        var until = last.plusDays(1).atStartOfDay(ours).toInstant();
        var now = clock.instant();
        return transactions
                .readingEntities(() -> broadcasts.findForCalendar(from, until))
                .map(found -> found.stream()
                        .flatMap(one -> entries(one, now.isAfter(from) ? now : from.minusSeconds(1)))
                        .filter(entry -> isWithin(entry.at().toLocalDate(), first, last))
                        .sorted(Comparator.comparing(Entry::at).thenComparingLong(Entry::broadcastId))
                        .toList());
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private Stream<Entry> entries(Broadcast broadcast, Instant after) {
        if (broadcast.state() != BroadcastState.SCHEDULED) {
            return Stream.of(entry(broadcast, local(broadcast.startedAt())));
        }
        return broadcast.isRepeated()
                ? times(Objects.requireNonNull(broadcast.schedule()), after).stream()
                        .map(time -> entry(broadcast, time))
                : Stream.of(entry(broadcast, time(broadcast)));
    }

    private LocalDateTime time(Broadcast broadcast) {
        var schedule = broadcast.schedule();
        var at = schedule == null ? null : schedule.at();
        return at == null ? local(broadcast.nextAt()) : at;
    }

    private LocalDateTime local(@Nullable Instant moment) {
        return Objects.requireNonNull(moment).atZone(ours).toLocalDateTime();
    }

    /** For ninety days at most, which is more than a month's page shows; none where that month is further away. */
    private List<LocalDateTime> times(BroadcastSchedule schedule, Instant after) {
        var times = new ArrayList<LocalDateTime>();
        var end = LocalDateTime.ofInstant(after, ours).plusDays(90);
        Optional<LocalDateTime> next = schedule.nextLocal(after, ours);
        while (next.isPresent() && next.get().isBefore(end) && times.size() < MOST_TIMES) {
            times.add(next.get());
            next = schedule.nextLocal(schedule.firstMoment(next.get(), ours), ours);
        }
        return times;
    }

    private static Entry entry(Broadcast broadcast, LocalDateTime at) {
        return new Entry(
                broadcast.id(),
                broadcast.title(),
                broadcast.state(),
                at,
                broadcast.ofReader() && broadcast.state() == BroadcastState.SCHEDULED,
                broadcast.cron());
    }

    /**
     * One time of a broadcast.
     *
     * @param ofReader whether {@code at} is what each reader's own clock shows
     * @param cron of a repeated one that will go out then; null for all others
     */
    public record Entry(
            long broadcastId,
            String title,
            BroadcastState state,
            LocalDateTime at,
            boolean ofReader,
            @Nullable String cron) {}
}
