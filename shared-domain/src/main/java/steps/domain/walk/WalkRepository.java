package steps.domain.walk;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

/** Finds and locks walks. */
@ApplicationScoped
class WalkRepository implements PanacheRepository<Walk> {
    /** Null when the person is not walking. */
    Uni<Walk> lockActiveOf(long userId) {
        return find("userId = ?1 and endedAt is null", userId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** Null when no walk follows this live location. */
    Uni<Walk> lockFollowing(long chatId, long liveMessageId) {
        return find("chatId = ?1 and liveMessageId = ?2 and endedAt is null", chatId, liveMessageId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** Newest first. */
    Uni<List<Walk>> findEndedOf(long userId, int skipped, int atMost) {
        return find("userId = ?1 and endedAt is not null order by id desc", userId)
                .range(skipped, skipped + atMost - 1)
                .list();
    }

    /** Active walks whose sharing has run out or from which nothing was heard since. */
    Uni<List<Walk>> findOverdue(Overdue limits, int atMost) {
        return find(
                        "endedAt is null and (heardAt < ?1 or heardAt < ?2 and liveUntil < ?2) order by id",
                        limits.silentSince(),
                        limits.sharedUntil())
                .page(0, atMost)
                .list();
    }

    /** Active walks without a hint that were last heard before this moment and whose sharing goes on. */
    Uni<List<Walk>> findSilent(Instant silentSince, Instant now, int atMost) {
        return find(
                        "endedAt is null and not hinted and heardAt < ?1 and (liveUntil is null or liveUntil > ?2)"
                                + " order by id",
                        silentSince,
                        now)
                .page(0, atMost)
                .list();
    }

    /** Answers 1 for the only one that may give the hint. */
    Uni<Integer> markHinted(long walkId, Instant silentSince) {
        return update(
                "hinted = true where id = ?1 and endedAt is null and not hinted and heardAt < ?2", walkId, silentSince);
    }
}
