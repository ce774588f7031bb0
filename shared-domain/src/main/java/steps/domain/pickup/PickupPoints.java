package steps.domain.pickup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import steps.platform.transaction.Transactions;

/** Single pickup points, as somebody enters or withdraws them by hand; the next list of the partner replaces them all the same. */
@Singleton
public class PickupPoints {
    private static final String LOCK_LIST = "select id from pickup_list where id = 1 for no key update";
    private static final String FIND =
            "select id, full_address, active, " + PickupDetails.COLUMNS + " from pickup_point where id = $1";
    private static final String ADD = """
            insert into pickup_point (id, full_address, search_text, hours, metro, latitude, longitude, max_weight_g)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing
            """;
    private static final String CHANGE = """
            update pickup_point
               set full_address = $2, search_text = $3, hours = $4, metro = $5, latitude = $6, longitude = $7, max_weight_g = $8,
                   active = $9
             where id = $1
            """;
    private static final String COUNT = """
            update pickup_list set points = (select count(*) from pickup_point where active) where id = 1
            """;

    private final Transactions transactions;
    private final Pool pool;

    PickupPoints(Transactions transactions, Pool pool) {
        this.transactions = transactions;
        this.pool = pool;
    }

    /** Null when there is none. */
    public Uni<Known> find(String id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(PickupPoints::only);
    }

    /** As {@link #find}; neither a list nor anybody else changes points until the caller's transaction ends. */
    public Uni<Known> lock(String id) {
        return transactions.inOne(() -> pool.query(LOCK_LIST).execute().chain(() -> find(id)));
    }

    /** Whether there was none with this id. */
    public Uni<Boolean> add(PickupItem item) {
        return transactions.inOne(() -> pool.query(LOCK_LIST)
                .execute()
                .chain(() -> pool.preparedQuery(ADD).execute(values(item)))
                .map(rows -> rows.rowCount() == 1)
                .call(this::count));
    }

    /** Of one that the caller has locked. One that is not offered stays for the orders that name it. */
    public Uni<Void> change(PickupItem item, boolean offered) {
        return transactions.inOne(() -> pool.preparedQuery(CHANGE)
                .execute(values(item).addBoolean(offered))
                .chain(this::count));
    }

    private static Tuple values(PickupItem item) {
        var details = item.details();
        return Tuple.of(
                        item.id(),
                        item.fullAddress(),
                        SearchText.of(item.fullAddress()).value())
                .addString(details.hours())
                .addString(details.metro())
                .addDouble(details.latitude())
                .addDouble(details.longitude())
                .addInteger(details.maxWeightG());
    }

    private Uni<Void> count() {
        return pool.query(COUNT).execute().replaceWithVoid();
    }

    private static @Nullable Known only(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return null;
        }
        var row = rows.iterator().next();
        return new Known(
                row.getString("id"), row.getString("full_address"), row.getBoolean("active"), PickupDetails.of(row));
    }

    /** A point that is known, offered or not. */
    public record Known(String id, String fullAddress, boolean isOffered, PickupDetails details) {}
}
