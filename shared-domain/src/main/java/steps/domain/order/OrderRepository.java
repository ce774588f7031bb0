package steps.domain.order;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import org.jboss.logging.MDC;

/** Finds and locks orders. */
@Singleton
class OrderRepository implements PanacheRepository<Order> {
    private static final String MARK = "order";

    /** The order that this attempt of the buyer has made; null when it has made none. */
    Uni<Order> findOf(long userId, String purchaseKey) {
        return find("userId = ?1 and purchaseKey = ?2", userId, purchaseKey).firstResult();
    }

    /** Lines of the log about this order have its number, as they have the update's and the request's. */
    static void mark(long id) {
        MDC.put(MARK, Long.toString(id));
    }

    /** Null when there is no such order. Whatever is logged from here on is marked with its number. */
    Uni<Order> lock(long id) {
        mark(id);
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }
}
