package steps.domain.pickup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import steps.platform.transaction.LocalSettings;
import steps.platform.transaction.Transactions;

/** Changes some pickup points and leaves the others as they are, one change of the list after the other. */
@Singleton
public class PickupPatches {
    private static final LocalSettings AFTER_A_WHOLE_LIST =
            LocalSettings.NONE.locksWithin(Duration.ofSeconds(60)).statementsWithin(Duration.ofSeconds(60));

    private static final String LOCK_LIST = "select id from pickup_list where id = 1 for no key update";

    /**
     * Of those that were there, only what differs, and a detail that is not named stays as it is; one that was withdrawn begins anew.
     * The list is locked, so nobody else changes what was read. xmax is 0 in a row that was not there.
     */
    private static final String PUT = """
            with item as (
              select unnest($1::text[]) as id, unnest($2::text[]) as full_address, unnest($3::text[]) as search_text,
                     unnest($4::text[]) as hours, unnest($5::text[]) as metro, unnest($6::float8[]) as latitude,
                     unnest($7::float8[]) as longitude, unnest($8::integer[]) as max_weight_g,
                     unnest($9::boolean[]) as names_hours, unnest($10::boolean[]) as names_metro,
                     unnest($11::boolean[]) as names_place, unnest($12::boolean[]) as names_max_weight),
            merged as (
              select item.id, item.full_address, item.search_text,
                     case when item.names_hours then item.hours else before.hours end as hours,
                     case when item.names_metro then item.metro else before.metro end as metro,
                     case when item.names_place then item.latitude else before.latitude end as latitude,
                     case when item.names_place then item.longitude else before.longitude end as longitude,
                     case when item.names_max_weight then item.max_weight_g else before.max_weight_g end as max_weight_g
                from item left join pickup_point as before on before.id = item.id and before.active),
            put as (
              insert into pickup_point as point
                     (id, full_address, search_text, hours, metro, latitude, longitude, max_weight_g)
              select id, full_address, search_text, hours, metro, latitude, longitude, max_weight_g from merged order by id
              on conflict (id) do update
                 set full_address = excluded.full_address, search_text = excluded.search_text, active = true,
                     hours = excluded.hours, metro = excluded.metro, latitude = excluded.latitude,
                     longitude = excluded.longitude, max_weight_g = excluded.max_weight_g
               where not point.active or point.full_address <> excluded.full_address or point.search_text <> excluded.search_text
                  or (point.hours, point.metro, point.latitude, point.longitude, point.max_weight_g) is distinct from
                     (excluded.hours, excluded.metro, excluded.latitude, excluded.longitude, excluded.max_weight_g)
              returning (xmax = 0) as added)
            select count(*) filter (where added)::integer as added, count(*) filter (where not added)::integer as changed from put
            """;

    /** Waits for the orders that are about to name one of them, so that the next statements see those orders. */
    private static final String LOCK_GONE = """
            select id from pickup_point where id = any ($1) and active order by id for update
            """;

    private static final String DELETE_GONE = """
            delete from pickup_point as point
             where id = any ($1) and active
               and not exists (select from "order" where "order".pickup_point_id = point.id)
            """;
    private static final String WITHDRAW_GONE = "update pickup_point set active = false where id = any ($1) and active";
    private static final String NOTE = """
            update pickup_list set points = (select count(*) from pickup_point where active), replaced_at = now()
             where id = 1 returning points
            """;

    private final Transactions transactions;
    private final Pool pool;
    private final PickupHistory history;

    PickupPatches(Transactions transactions, Pool pool, PickupHistory history) {
        this.transactions = transactions;
        this.pool = pool;
        this.history = history;
    }

    /** All or nothing; an id is in one of the lists at most, and once. */
    public Uni<PickupChanges> apply(List<PickupPut> put, List<String> remove, PickupUploader by) {
        return transactions.inBulk(
                AFTER_A_WHOLE_LIST,
                () -> pool.query(LOCK_LIST)
                        .execute()
                        .chain(() -> put(put))
                        .chain(changed -> remove(remove.toArray(String[]::new))
                                .chain(gone -> note().map(points -> new PickupChanges(
                                        points, changed.getInteger("added"), changed.getInteger("changed"), gone))))
                        .call(changes -> history.add(changes, by)));
    }

    private Uni<Row> put(List<PickupPut> points) {
        var items = points.stream().map(PickupPut::item).toList();
        var values = PickupArrays.add(Tuple.tuple(), items);
        for (var detail : PickupDetails.Kind.values()) {
            values.addArrayOfBoolean(
                    points.stream().map(point -> point.names(detail)).toArray(Boolean[]::new));
        }
        return pool.preparedQuery(PUT)
                .execute(values)
                .map(rows -> rows.iterator().next());
    }

    private Uni<Integer> remove(String... ids) {
        return run(LOCK_GONE, ids)
                .chain(found -> run(DELETE_GONE, ids)
                        .chain(deleted -> run(WITHDRAW_GONE, ids).replaceWith(found)));
    }

    private Uni<Integer> run(String sql, String... ids) {
        return pool.preparedQuery(sql)
                .execute(Tuple.tuple().addArrayOfString(ids))
                .map(rows -> rows.rowCount());
    }

    private Uni<Integer> note() {
        return pool.query(NOTE).execute().map(rows -> rows.iterator().next().getInteger("points"));
    }
}
