package steps.domain.order;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

/** Finds and locks orders. */
@Singleton
class OrderRepository implements PanacheRepository<Order> {
    /** The order that this attempt of the buyer has made; null when it has made none. */
    Uni<Order> findOf(long userId, String purchaseKey) {
        return find("userId = ?1 and purchaseKey = ?2", userId, purchaseKey).firstResult();
    }

    /** Null when there is no such order. */
    Uni<Order> lock(long id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }
}
