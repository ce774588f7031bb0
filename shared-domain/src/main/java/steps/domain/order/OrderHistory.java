package steps.domain.order;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import steps.platform.sql.Results;

/** When an order got which status, and by whom; only ever added to. */
@Singleton
class OrderHistory {
    private static final String ADD = """
            insert into order_status (order_id, status, changed_at, actor, actor_name) values ($1, $2, $3, $4, $5)
            """;
    private static final String READ = """
            select status, changed_at, actor, actor_name from order_status where order_id = $1 order by changed_at
            """;

    private final Pool pool;

    OrderHistory(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> add(Order order, Actor by, Instant at) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(
                        order.id(),
                        order.status().code(),
                        at.atOffset(ZoneOffset.UTC),
                        by.kind().code(),
                        by.name()))
                .replaceWithVoid();
    }

    Uni<List<OrderStep>> of(long orderId) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(orderId))
                .map(rows -> Results.listOf(rows, OrderHistory::step));
    }

    private static OrderStep step(Row row) {
        return new OrderStep(
                OrderStatus.ofCode(row.getString("status")).orElseThrow(),
                row.getOffsetDateTime("changed_at").toInstant(),
                new Actor(Actor.Kind.of(row.getString("actor")), row.getString("actor_name")));
    }
}
