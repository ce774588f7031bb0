package steps.domain.broadcast;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Finds and locks broadcasts. */
@Singleton
public class BroadcastRepository implements PanacheRepository<Broadcast> {
    /** The clocks of the first readers and ours differ by less. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /** Null when there is no such one. */
    public Uni<Broadcast> lock(long id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** The first whose time has come. */
    Uni<Broadcast> findDue(Instant now) {
        return find("state = 'scheduled' and nextAt <= ?1 order by nextAt, id", now)
                .firstResult();
    }

    public Uni<List<Broadcast>> findSending() {
        return find("state = 'sending' order by id").list();
    }

    /** Those that began between these moments, all that are repeated, and those whose first reader may get them around then. */
    Uni<List<Broadcast>> findForCalendar(Instant from, Instant until) {
        return find(
                        "startedAt >= ?1 and startedAt < ?2 or state = 'scheduled' and (cron is not null or nextAt >="
                                + " ?3 and nextAt < ?4) order by id",
                        from,
                        until,
                        from.minus(A_DAY),
                        until.plus(A_DAY))
                .list();
    }

    /** Whose message about how far it is may be behind. */
    Uni<List<Broadcast>> findShown() {
        return find("progressMessageId is not null and not progressEnded"
                        + " and state in ('sending', 'paused', 'canceled', 'sent') order by id")
                .list();
    }

    Uni<List<Broadcast>> findLatest(int most) {
        return findAll(Sort.descending("id")).page(0, most).list();
    }
}
