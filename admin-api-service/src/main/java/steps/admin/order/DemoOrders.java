package steps.admin.order;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steps.domain.order.OrderChange;
import steps.domain.order.OrderStatus;
import steps.domain.order.TrackingUrl;

/**
 * The orders that a sandbox key reads: one of each status, the same on every day. Statements that tell real orders tell these when the two
 * tables that they read are given to them, so that everything else of an answer is what it would be.
 */
enum DemoOrders {
    FIRST(1, OrderStatus.PAID, "2025-10-05T14:30:22.123456Z", "2025-10-05T14:30:22.123456Z", "Иван", "Петров"),
    SECOND(2, OrderStatus.SHIPPED, "2025-10-06T10:15:45.654321Z", "2025-10-07T09:00:00Z", "Мария Петровна", "Сидорова"),
    THIRD(3, OrderStatus.DELIVERED, "2025-10-07T08:00:00Z", "2025-10-10T16:20:00Z", "Анна", "Иванова"),
    FOURTH(4, OrderStatus.CANCELED, "2025-10-08T19:45:10Z", "2025-10-08T20:00:00Z", "Олег", "О'Коннор");

    private static final String TABLES = """
            "order" as (
              select * from (values %s)
                as demo (id, status, created_at, changed_at, recipient_first_name, recipient_last_name, recipient_phone, email,
                         pickup_point_id)),
            order_item as (
              select * from (values %s) as demo (id, order_id, product_code))
            """.formatted(
                    Stream.of(values()).map(DemoOrders::row).collect(Collectors.joining(", ")),
                    Stream.of(values()).map(DemoOrders::piece).collect(Collectors.joining(", ")));

    private final long number;
    private final OrderStatus status;
    private final OffsetDateTime createdAt;
    private final OffsetDateTime changedAt;
    private final String firstName;
    private final String lastName;

    DemoOrders(long number, OrderStatus status, String createdAt, String changedAt, String firstName, String lastName) {
        this.number = number;
        this.status = status;
        this.createdAt = OffsetDateTime.parse(createdAt);
        this.changedAt = OffsetDateTime.parse(changedAt);
        this.firstName = firstName;
        this.lastName = lastName;
    }

    /** The same statement of these orders: in it, both names mean them and no table. */
    static String in(String sql) {
        return "with " + TABLES + (sql.startsWith("with ") ? ", " + sql.substring("with ".length()) : sql);
    }

    /** As a real order would go on. */
    static OrderStatusView change(long orderId, StatusWish wish, OffsetDateTime now) {
        return Stream.of(values())
                .filter(order -> order.number == orderId)
                .findFirst()
                .orElseThrow(() -> OrderResource.refusal(orderId, new OrderChange.Unknown()))
                .changed(wish, now);
    }

    private OrderStatusView changed(StatusWish wish, OffsetDateTime now) {
        if (status != wish.status() && !status.leadsTo(wish.status())) {
            throw OrderResource.refusal(number, new OrderChange.NotAllowed(status, wish.status()));
        }
        return new OrderStatusView(
                Long.toString(number),
                wish.status().code(),
                Optional.ofNullable(wish.tracking()).map(TrackingUrl::value).orElse(""),
                OrderView.written(status == wish.status() ? changedAt : now));
    }

    private String row() {
        return "(%d::bigint, '%s', timestamptz '%s', timestamptz '%s', '%s', '%s', '+7999123456%d', 'demo%d@example.com', 'demo-%d')"
                .formatted(
                        number,
                        status.code(),
                        createdAt,
                        changedAt,
                        firstName,
                        lastName.replace("'", "''"),
                        number,
                        number,
                        Math.min(number, 3));
    }

    private String piece() {
        return "(%d::bigint, %d::bigint, 'DEMO-%d')".formatted(number, number, number);
    }
}
