package steps.domain.order;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds what is in orders. */
@Singleton
class OrderItemRepository implements PanacheRepository<OrderItem> {
    Uni<List<OrderItem>> findOf(long orderId) {
        return find("orderId = ?1 order by id", orderId).list();
    }
}
