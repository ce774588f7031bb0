package steps.domain.order;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Finds and locks orders. */
@ApplicationScoped
class OrderRepository implements PanacheRepository<Order> {
    /** Null when there is no such order. */
    Uni<Order> lock(long id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }
}
