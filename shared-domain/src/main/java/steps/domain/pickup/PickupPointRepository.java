package steps.domain.pickup;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

/** Finds pickup points. */
@Singleton
public class PickupPointRepository implements PanacheRepositoryBase<PickupPoint, String> {
    /**
     * Keeps the point as it is until the caller's transaction ends: a new list waits for the order that is about to name
     * it. Null when it is not offered (any more). The last lock before the order's own.
     */
    public Uni<PickupPoint> holdOffered(String id) {
        return find("id = ?1 and active", id)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResult();
    }
}
