package steps.admin.order;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import steps.admin.panel.list.Condition;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Filter.Kind;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.Words;
import steps.domain.order.OrderStatus;
import steps.platform.sql.Results;

/** What orders are narrowed by, with what is offered to choose from. */
@Singleton
class OrderFilters {
    /** Where something waits; the others are found by the search. */
    private static final String POINTS = """
            select pickup_point_id as value, coalesce(max(pickup_address), pickup_point_id) as title
              from "order" where status in ('paid', 'shipped') and pickup_point_id is not null
             group by pickup_point_id order by 2, 1 limit 300
            """;

    private static final String PRODUCTS = """
            select id::text as value, concat_ws(' · ', title, nullif(code, '')) as title
              from product order by active desc, lower(title), id limit 300
            """;

    private final Pool pool;

    OrderFilters(Pool pool) {
        this.pool = pool;
    }

    Filter[] all() {
        return new Filter[] {
            Filter.choice("status", Words.of("Статус", "Status"), "bought.status", statuses()),
            Filter.days("created", Words.of("Заказан", "Ordered"), "bought.created_at"),
            Filter.choice(
                    "point",
                    Words.of("Пункт выдачи", "Pickup point"),
                    "bought.pickup_point_id",
                    SqlType.TEXT,
                    () -> options(POINTS)),
            new Filter(
                    "product",
                    Words.of("Товар", "Product"),
                    Kind.CHOICE,
                    () -> options(PRODUCTS),
                    (value, reader) -> ofProduct(value)),
            Filter.of("user", Words.of("Покупатель", "Buyer"), "bought.user_id", SqlType.NUMBER)
        };
    }

    private static Optional<Condition> ofProduct(String value) {
        return value.matches("[0-9]{1,18}")
                ? Optional.of(Condition.of(
                        "exists (select from order_item where order_id = bought.id and product_id = ?::bigint)", value))
                : Optional.empty();
    }

    private Uni<List<Option>> options(String sql) {
        return pool.preparedQuery(sql)
                .execute()
                .map(rows -> Results.listOf(
                        rows, row -> new Option(row.getString("value"), Words.same(row.getString("title")))));
    }

    static List<Option> statuses() {
        return Stream.of(OrderStatus.values())
                .map(status -> new Option(status.code(), OrderSection.words(status)))
                .toList();
    }
}
