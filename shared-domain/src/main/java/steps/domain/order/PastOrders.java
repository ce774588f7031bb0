package steps.domain.order;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import steps.domain.ledger.Points;
import steps.domain.order.PastOrder.Piece;
import steps.domain.order.PastOrder.Step;
import steps.domain.user.Phone;
import steps.platform.sql.Results;

/** The orders that somebody has made; another's order is none. */
@Singleton
public class PastOrders {
    static final int PAGE_SIZE = 6;

    static final String PAGE = """
            select id, status, created_at,
                   (select count(*) from order_item where order_id = bought.id) as pieces,
                   (select product.title from order_item join product on product.id = product_id
                     where order_id = bought.id order by order_item.id limit 1) as title
              from "order" as bought where user_id = $1 order by id desc limit $2 offset $3
            """;

    /** As of one moment, since it is one statement. */
    static final String FIND = """
            select id, status, created_at, recipient_first_name, recipient_last_name, pickup_address, tracking_url,
                   bought.titles, bought.prices, life.statuses, life.times, life.by_buyer, points.paid, points.refunded
              from "order"
             cross join lateral (
                   select coalesce(array_agg(product.title::text order by order_item.id), '{}') as titles,
                          coalesce(array_agg(order_item.price order by order_item.id), '{}') as prices
                     from order_item join product on product.id = product_id where order_id = "order".id) as bought
             cross join lateral (
                   select coalesce(array_agg(status::text order by changed_at, rank), '{}') as statuses,
                          coalesce(array_agg(changed_at order by changed_at, rank), '{}') as times,
                          coalesce(array_agg(actor = 'buyer' order by changed_at, rank), '{}') as by_buyer
                     from order_status
                     join (values ('paid', 1), ('shipped', 2), ('delivered', 3), ('canceled', 4)) as ranks (name, rank)
                       on name = status
                    where order_id = "order".id) as life
             cross join lateral (
                   select coalesce(sum(amount) filter (where operation = 'purchase'), 0)::bigint as paid,
                          coalesce(sum(amount) filter (where operation = 'refund'), 0)::bigint as refunded
                     from transfer where order_id = "order".id) as points
             where id = $2 and user_id = $1
            """;

    /** Of a point that takes parcels, with a phone that partners can write to. */
    static final String LAST_DELIVERY = """
            select pickup_point.id, full_address, recipient_first_name, recipient_last_name, recipient_phone
              from "order" join pickup_point on pickup_point.id = pickup_point_id
             where user_id = $1 and active and recipient_phone is not null order by "order".id desc limit 1
            """;

    private final Pool pool;

    PastOrders(Pool pool) {
        this.pool = pool;
    }

    /** Pages count from 0, the newest. */
    public Uni<PastOrderPage> of(long userId, int page) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(userId, PAGE_SIZE + 1, page * PAGE_SIZE))
                .map(rows -> Results.listOf(rows, PastOrders::line))
                .map(found -> new PastOrderPage(
                        found.subList(0, Math.min(found.size(), PAGE_SIZE)), page, found.size() > PAGE_SIZE));
    }

    /** Null when there is no such order, or it is somebody else's. */
    public Uni<PastOrder> find(long userId, long orderId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(userId, orderId))
                .map(rows -> Results.oneOf(rows, PastOrders::order));
    }

    /** Null while there is none that could be repeated. */
    public Uni<LastDelivery> lastDelivery(long userId) {
        return pool.preparedQuery(LAST_DELIVERY)
                .execute(Tuple.of(userId))
                .map(rows -> Results.oneOf(rows, PastOrders::delivery));
    }

    private static LastDelivery delivery(Row row) {
        return new LastDelivery(
                row.getString("id"),
                row.getString("full_address"),
                row.getString("recipient_first_name"),
                row.getString("recipient_last_name"),
                new Phone(row.getString("recipient_phone")));
    }

    private static PastOrderLine line(Row row) {
        var title = row.getString("title");
        return new PastOrderLine(
                row.getLong("id"),
                status(row.getString("status")),
                row.getOffsetDateTime("created_at").toInstant(),
                title == null ? "" : title,
                row.getLong("pieces").intValue());
    }

    private static PastOrder order(Row row) {
        return new PastOrder(
                row.getLong("id"),
                status(row.getString("status")),
                row.getOffsetDateTime("created_at").toInstant(),
                pieces(row),
                steps(row),
                (row.getString("recipient_last_name") + " " + row.getString("recipient_first_name")).strip(),
                row.getString("pickup_address"),
                row.getString("tracking_url"),
                new Points(row.getLong("paid")),
                new Points(row.getLong("refunded")));
    }

    private static List<Piece> pieces(Row row) {
        var titles = row.getArrayOfStrings("titles");
        var prices = row.getArrayOfLongs("prices");
        return IntStream.range(0, titles.length)
                .mapToObj(i -> new Piece(titles[i], new Points(prices[i])))
                .toList();
    }

    private static List<Step> steps(Row row) {
        var statuses = row.getArrayOfStrings("statuses");
        var times = row.getArrayOfOffsetDateTimes("times");
        var byBuyer = row.getArrayOfBooleans("by_buyer");
        return IntStream.range(0, statuses.length)
                .mapToObj(i -> new Step(status(statuses[i]), times[i].toInstant(), byBuyer[i]))
                .toList();
    }

    private static OrderStatus status(String code) {
        return OrderStatus.ofCode(code).orElseThrow();
    }
}
