package steps.domain.order;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** When an order got which status, and by whom; only ever added to. */
@Singleton
class OrderHistory {
    private static final String ADD = """
            insert into order_status (order_id, status, changed_at, actor, actor_name)
            values (:order, :status, :at, :actor, cast(:name as text))
            """;
    private static final String READ = """
            select status, changed_at, actor, actor_name from order_status where order_id = :order order by changed_at
            """;

    Uni<Void> add(Order order, Actor by, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("order", order.id())
                        .setParameter("status", order.status().code())
                        .setParameter("at", at)
                        .setParameter("actor", by.kind().code())
                        .setParameter("name", by.name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<OrderStep>> of(long orderId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter("order", orderId)
                        .getResultList())
                .map(rows -> rows.stream().map(OrderStep::of).toList());
    }
}
