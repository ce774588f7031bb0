package steps.admin.order;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import steps.admin.partner.PartnerCall;
import steps.admin.partner.PartnerRoute;
import steps.admin.partner.Problem;
import steps.admin.partner.Scope;

/** {@code GET /order?updated_since=…}: what has changed, page by page, and where to ask again for what changes next. */
@Singleton
class OrderUpdatesRoute implements PartnerRoute {
    private static final int USUAL_LIMIT = 500;
    private static final int HIGHEST_LIMIT = 1_000;

    /**
     * A change is dated when it begins and seen when it is committed. Who would read up to this moment could pass over one that
     * began before and is committed later; no transaction lasts longer than this.
     */
    private static final String SETTLED = "now() - interval '50 seconds'";

    private static final String PAGE = """
            select o.changed_at, o.created_at, o.id as order_id, item.id as item_id, o.recipient_first_name as first_name,
                   o.recipient_last_name as last_name, o.recipient_phone as phone, o.email, o.pickup_point_id as pvz_id,
                   item.product_code, o.status
              from "order" as o join order_item as item on item.order_id = o.id
             where (o.changed_at, o.id) >= ($1, $2) and (o.changed_at, o.id, item.id) > ($1, $2, $3) and o.changed_at <= %s
             order by o.changed_at, o.id, item.id limit $4
            """.formatted(SETTLED);

    private final Pool pool;

    OrderUpdatesRoute(Pool pool) {
        this.pool = pool;
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String path() {
        return "/order";
    }

    @Override
    public Scope scope() {
        return Scope.ORDERS_READ;
    }

    @Override
    public void handle(PartnerCall call) {
        var since = last(call.query("updated_since"));
        var after = last(call.query("after"));
        var limit = limit(last(call.query("limit")));
        if (since.isEmpty() && after.isEmpty()) {
            call.refuse(Problem.badRequest(
                    "bad_updated_since",
                    "Name a moment in updated_since, such as 2025-10-01T00:00:00Z, or go on after a page."));
        } else if (limit.isEmpty()) {
            call.refuse(Problem.badRequest("bad_limit", "The limit must be a number from 1 to " + HIGHEST_LIMIT + "."));
        } else if (after.isPresent()) {
            after.flatMap(ExportPlace::parse)
                    .ifPresentOrElse(
                            place -> answer(call, place, limit.get()),
                            () -> call.refuse(Problem.badRequest(
                                    "bad_after", "The value of after must come from the Link of the page before.")));
        } else {
            since.flatMap(OrderUpdatesRoute::moment)
                    .ifPresentOrElse(
                            moment -> answer(call, new ExportPlace(moment, 0, 0), limit.get()),
                            () -> call.refuse(Problem.badRequest(
                                    "bad_updated_since",
                                    "The moment must be as in 2025-10-01T00:00:00Z, with its offset.")));
        }
    }

    private void answer(PartnerCall call, ExportPlace from, int limit) {
        page(call.isSandbox() ? DemoOrders.in(PAGE) : PAGE, from, limit)
                .subscribe()
                .with(rows -> write(call, rows, from, limit), call::fail);
    }

    private Uni<RowSet<Row>> page(String sql, ExportPlace from, int limit) {
        return pool.preparedQuery(sql).execute(Tuple.of(from.createdAt(), from.orderId(), from.itemId(), limit));
    }

    private static void write(PartnerCall call, RowSet<Row> rows, ExportPlace from, int limit) {
        var page = new JsonArray();
        var next = from;
        for (var row : rows) {
            page.add(update(row));
            next = new ExportPlace(
                    row.getOffsetDateTime("changed_at"), row.getLong("order_id"), row.getLong("item_id"));
        }
        call.response()
                .putHeader("Link", "</order?after=%s&limit=%d>; rel=\"next\"".formatted(next.written(), limit))
                .putHeader("Cache-Control", "private, no-store");
        call.answer(page.encode());
    }

    private static JsonObject update(Row row) {
        var update = new JsonObject();
        var values = OrderView.of(row.getDelegate()).values();
        for (int member = 0; member < values.size(); member++) {
            update.put(OrderView.NAMES.get(member), values.get(member));
        }
        return update.put("status", row.getString("status"))
                .put("updated_at", OrderView.written(row.getOffsetDateTime("changed_at")));
    }

    private static Optional<OffsetDateTime> moment(String written) {
        try {
            // A plus stands for a space in an address that nobody has escaped.
            return Optional.of(OffsetDateTime.parse(written.replace(' ', '+')))
                    .filter(moment -> moment.getYear() >= 1 && moment.getYear() <= 9999);
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> limit(Optional<String> written) {
        return written.isEmpty()
                ? Optional.of(USUAL_LIMIT)
                : written.filter(value -> value.matches("[0-9]{1,4}"))
                        .map(Integer::valueOf)
                        .filter(limit -> limit >= 1 && limit <= HIGHEST_LIMIT);
    }

    private static Optional<String> last(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }
}
