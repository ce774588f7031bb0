package steps.admin.order.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import steps.platform.sql.Results;

/** Reads what belongs into parcels, one point after the other, the oldest order first. */
@Singleton
class PackingRows {
    private static final String PIECES = """
            select o.id, coalesce(o.pickup_point_id, '') as point, coalesce(o.pickup_address, '') as address,
                   concat_ws(' ', o.recipient_last_name, o.recipient_first_name) as recipient,
                   coalesce(o.recipient_phone, '') as phone, product.title, item.product_code as code
              from "order" as o join order_item as item on item.order_id = o.id join product on product.id = item.product_id
             where o.id = any ($1)
             order by lower(o.pickup_address) nulls last, o.pickup_point_id nulls last, o.id, item.id
            """;

    private final Pool pool;

    PackingRows(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Piece>> of(List<String> orders) {
        return pool.preparedQuery(PIECES)
                .execute(Tuple.of(orders.stream().map(Long::valueOf).toArray(Long[]::new)))
                .map(rows -> Results.listOf(rows, Piece::of));
    }

    /** One thing that somebody has bought. */
    record Piece(long order, String point, String address, String recipient, String phone, String title, String code) {
        static Piece of(Row row) {
            return new Piece(
                    row.getLong("id"),
                    row.getString("point"),
                    row.getString("address"),
                    row.getString("recipient"),
                    row.getString("phone"),
                    row.getString("title"),
                    row.getString("code"));
        }

        /** As whoever packs it looks for it. */
        String said() {
            return code.isEmpty() ? title : title + " (" + code + ")";
        }
    }
}
