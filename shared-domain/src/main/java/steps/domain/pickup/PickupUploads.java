package steps.domain.pickup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import steps.platform.sql.Results;
import steps.platform.transaction.LocalSettings;
import steps.platform.transaction.Transactions;
import steps.platform.transaction.Turnstile;

/**
 * Replaces all pickup points. A list is staged batch by batch while it comes in, without a transaction that would wait
 * for a slow partner; at its end one transaction writes what differs from the list before. Readers see the old list or
 * the new one.
 */
@Singleton
public class PickupUploads {
    /** What crashed uploads have left: a living one is heard of far more often. */
    private static final String FORGET_LOST = """
            delete from pickup_upload_begun where heard_at < now() - interval '15 minutes'
            """;

    private static final String BEGIN = """
            insert into pickup_upload_begun (upload, heard_at) values ($1, now())
            """;
    private static final String STAGE = """
            with heard as (update pickup_upload_begun set heard_at = now() where upload = $1)
            insert into pickup_upload
                   (upload, position, id, full_address, search_text, hours, metro, latitude, longitude, max_weight_g)
            select $1, $2::integer + item.nth - 1, item.id, item.full_address, item.search_text, item.hours, item.metro,
                   item.latitude, item.longitude, item.max_weight_g
              from (select generate_subscripts($3::text[], 1) as nth, unnest($3) as id,
                           unnest($4::text[]) as full_address, unnest($5::text[]) as search_text, unnest($6::text[]) as hours,
                           unnest($7::text[]) as metro, unnest($8::float8[]) as latitude, unnest($9::float8[]) as longitude,
                           unnest($10::integer[]) as max_weight_g) as item
            """;
    private static final String DISCARD = "delete from pickup_upload_begun where upload = $1";

    /** Nobody stages while this lock is held, and who is about to has begun: seen below, or waits with the first batch. */
    private static final String ALONE = "lock table pickup_upload in access exclusive mode";

    private static final LocalSettings FOR_TIDYING = LocalSettings.NONE.locksWithin(Duration.ofSeconds(1));

    private static final String ANY_BEGUN = "select 1 from pickup_upload_begun limit 1";

    /** Deleted rows would stay on the disk, and be waded through by the next uploads, until they are vacuumed. */
    private static final String EMPTY = "truncate pickup_upload";

    private static final String EMPTY_BUT_BEGUN = """
            delete from pickup_upload where upload not in (select upload from pickup_upload_begun)
            """;

    /**
     * A statement over a whole list takes longer than one for a person; nobody has told the planner how many rows have
     * just been staged, and a nested loop over two lists of 100,000 would never end.
     */
    private static final LocalSettings FOR_A_WHOLE_LIST = LocalSettings.NONE
            .locksWithin(Duration.ofSeconds(60))
            .statementsWithin(Duration.ofSeconds(120))
            .with("enable_nestloop", "off")
            .with("work_mem", "64MB");

    private static final String LOCK_LIST = "select id from pickup_list where id = 1 for no key update";
    private static final String ANY_REPEATED = """
            select 1 from pickup_upload where upload = $1 group by id having count(*) > 1 limit 1
            """;
    private static final String FIRST_REPEATED = """
            select min(position) as position
              from (select position, row_number() over (partition by id order by position) as nth
                      from pickup_upload where upload = $1) as numbered
             where nth > 1
            """;

    /** Details are replaced with the rest: a list that does not know them any more leaves none behind. */
    private static final String DIFFERS = """
            (not point.active or point.full_address <> item.full_address or point.search_text <> item.search_text
             or (point.hours, point.metro, point.latitude, point.longitude, point.max_weight_g)
                is distinct from (item.hours, item.metro, item.latitude, item.longitude, item.max_weight_g))
            """;

    private static final String COMPARE = """
            select count(item.id)::integer as points,
                   count(*) filter (where point.id is null)::integer as added,
                   count(*) filter (where item.id = point.id and %s)::integer as changed,
                   count(*) filter (where item.id is null and point.active)::integer as gone
              from (select * from pickup_upload where upload = $1) as item
                   full join pickup_point as point on point.id = item.id
            """.formatted(DIFFERS);
    private static final String FIRST_ADDED = firstWhere("point.id is null");
    private static final String FIRST_CHANGED = firstWhere("item.id = point.id and " + DIFFERS);
    private static final String FIRST_GONE = firstWhere("item.id is null and point.active");

    /** In the order of the key's index, which saves a quarter of the time. */
    private static final String ADD = """
            insert into pickup_point (id, full_address, search_text, hours, metro, latitude, longitude, max_weight_g)
            select id, full_address, search_text, hours, metro, latitude, longitude, max_weight_g from pickup_upload as item
             where upload = $1 and not exists (select from pickup_point as point where point.id = item.id)
             order by id
            """;

    private static final String CHANGE = """
            update pickup_point as point
               set full_address = item.full_address, search_text = item.search_text, active = true, hours = item.hours,
                   metro = item.metro, latitude = item.latitude, longitude = item.longitude, max_weight_g = item.max_weight_g
              from pickup_upload as item
             where item.upload = $1 and item.id = point.id and %s
            """.formatted(DIFFERS);

    /** Waits for the orders that are about to name one of them, so that the next statement sees those orders. */
    private static final String LOCK_GONE = """
            select count(*)
              from (select from pickup_point as point
                     where active
                       and not exists (select from pickup_upload as item where item.upload = $1 and item.id = point.id)
                       for update) as gone
            """;

    private static final String DELETE_GONE = """
            delete from pickup_point as point
             where active
               and not exists (select from pickup_upload as item where item.upload = $1 and item.id = point.id)
               and not exists (select from "order" where "order".pickup_point_id = point.id)
            """;
    private static final String WITHDRAW_GONE = """
            update pickup_point as point set active = false
             where active
               and not exists (select from pickup_upload as item where item.upload = $1 and item.id = point.id)
            """;
    private static final String NOTE = """
            update pickup_list set points = $1, replaced_at = now() where id = 1
            """;

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private static final Logger LOG = Logger.getLogger(PickupUploads.class);

    private final Transactions transactions;
    private final Pool pool;
    private final PickupHistory history;

    /** Each would hold a connection while it waits for the one before. */
    private final Turnstile oneByOne = new Turnstile(1);

    PickupUploads(Transactions transactions, Pool pool, PickupHistory history) {
        this.transactions = transactions;
        this.pool = pool;
        this.history = history;
    }

    /** Must be followed by {@link #replace} or {@link #discard}. */
    public Uni<UUID> begin() {
        var upload = UUID.randomUUID();
        return pool.query(FORGET_LOST)
                .execute()
                .chain(() -> pool.preparedQuery(BEGIN).execute(Tuple.of(upload)))
                .replaceWith(upload);
    }

    /** Keeps the next items of the list, the first of which is the one at {@code position}, counted from 0. */
    public Uni<Void> stage(UUID upload, int position, List<PickupItem> items) {
        return pool.preparedQuery(STAGE)
                .execute(PickupArrays.add(Tuple.of(upload, position), items))
                .replaceWithVoid();
    }

    /** What the staged list would change, and the first points that it adds, changes and withdraws; writes nothing. */
    public Uni<PickupDifference> compare(UUID upload, int listed) {
        return transactions.inBulk(
                FOR_A_WHOLE_LIST,
                () -> one(COMPARE, upload)
                        .map(PickupChanges::of)
                        .chain(changes -> points(FIRST_ADDED, upload, listed)
                                .chain(added -> points(FIRST_CHANGED, upload, listed)
                                        .chain(changed -> points(FIRST_GONE, upload, listed)
                                                .map(gone -> new PickupDifference(changes, added, changed, gone))))));
    }

    /** The position, from 0, of the first id that stands further up already, or null when none does. */
    public Uni<Integer> firstRepeated(UUID upload) {
        return pool.preparedQuery(ANY_REPEATED)
                .execute(Tuple.of(upload))
                .chain(found -> found.size() == 0
                        ? Uni.createFrom().nullItem()
                        : one(FIRST_REPEATED, upload).map(row -> row.getInteger("position")));
    }

    public Uni<Void> discard(UUID upload) {
        return pool.preparedQuery(DISCARD).execute(Tuple.of(upload)).chain(this::tidy);
    }

    /** All or nothing, one upload after the other; fails when not exactly so many items are staged. */
    public Uni<PickupReplacement> replace(UUID upload, int items, PickupUploader by) {
        return replace(upload, items, by, changes -> true);
    }

    /** The same if it changes what whoever sent it has seen, and nothing else. */
    public Uni<PickupReplacement> replaceAsSeen(UUID upload, PickupChanges seen, PickupUploader by) {
        return replace(upload, seen.points(), by, seen::equals);
    }

    private Uni<PickupReplacement> replace(
            UUID upload, int items, PickupUploader by, Predicate<PickupChanges> expected) {
        return oneByOne.pass(() -> replace(upload, items, by, expected, false)
                        .onFailure(PickupUploads::isNamedMeanwhile)
                        .recoverWithUni(() -> replace(upload, items, by, expected, true)))
                .call(this::tidy);
    }

    /**
     * The same once.
     *
     * @param ordersFirst whether to wait for orders that are about to name points of the former list before those are
     *     deleted: that costs as much as deleting them, and an order rarely comes between
     */
    private Uni<PickupReplacement> replace(
            UUID upload, int items, PickupUploader by, Predicate<PickupChanges> expected, boolean ordersFirst) {
        return transactions.inBulk(
                FOR_A_WHOLE_LIST,
                () -> pool.query(LOCK_LIST)
                        .execute()
                        .chain(() -> firstRepeated(upload))
                        .chain(repeated -> repeated != null
                                ? Uni.createFrom().item(new PickupReplacement.Repeated(repeated))
                                : compareAgain(upload, items, by, expected, ordersFirst)));
    }

    /** Deleting waited for an order, and found it only afterwards. */
    private static boolean isNamedMeanwhile(Throwable failure) {
        return failure instanceof PgException refused && FOREIGN_KEY_VIOLATION.equals(refused.getSqlState());
    }

    /** What cannot be tidied up now, since somebody else is at it, is by the next upload. */
    private Uni<Void> tidy() {
        return transactions
                .inBulk(FOR_TIDYING, this::empty)
                .onFailure()
                .invoke(failure -> LOG.infof("What was staged is left for the next upload: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> empty() {
        return pool.query(ALONE)
                .execute()
                .chain(() -> pool.query(ANY_BEGUN).execute())
                .chain(begun ->
                        pool.query(begun.size() == 0 ? EMPTY : EMPTY_BUT_BEGUN).execute())
                .replaceWithVoid();
    }

    private Uni<PickupReplacement> compareAgain(
            UUID upload, int items, PickupUploader by, Predicate<PickupChanges> expected, boolean ordersFirst) {
        return one(COMPARE, upload)
                .map(PickupChanges::of)
                .invoke(changes -> refuseIncomplete(changes, items))
                .chain(changes -> expected.test(changes)
                        ? write(upload, changes, by, ordersFirst)
                        : Uni.createFrom().item(new PickupReplacement.Outdated(changes)));
    }

    private Uni<PickupReplacement> write(UUID upload, PickupChanges found, PickupUploader by, boolean ordersFirst) {
        return Uni.createFrom()
                .item(found)
                .call(changes -> changes.added() > 0 ? run(ADD, upload) : nothing())
                .call(changes -> changes.changed() > 0 ? run(CHANGE, upload) : nothing())
                .call(changes -> changes.gone() > 0 ? withdraw(upload, changes.gone(), ordersFirst) : nothing())
                .call(changes -> pool.preparedQuery(NOTE).execute(Tuple.of(changes.points())))
                .call(changes -> history.add(changes, by))
                .call(() -> run(DISCARD, upload))
                .map(PickupReplacement.Replaced::new);
    }

    private Uni<Void> withdraw(UUID upload, int gone, boolean ordersFirst) {
        return (ordersFirst ? run(LOCK_GONE, upload) : nothing())
                .chain(() -> run(DELETE_GONE, upload))
                .chain(deleted -> deleted < gone ? run(WITHDRAW_GONE, upload) : nothing())
                .replaceWithVoid();
    }

    /** The staging table does not outlive a crash of the database, which an upload may not even notice. */
    private static void refuseIncomplete(PickupChanges changes, int items) {
        if (changes.points() != items) {
            throw new IllegalStateException(
                    "Of " + items + " pickup points " + changes.points() + " are staged: was the database restarted?");
        }
    }

    private Uni<List<PickupDifference.Point>> points(String sql, UUID upload, int listed) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(upload, listed))
                .map(rows -> Results.listOf(
                        rows,
                        row -> new PickupDifference.Point(
                                row.getString("id"), row.getString("before"), row.getString("after"))));
    }

    private static String firstWhere(String condition) {
        return """
            select coalesce(item.id, point.id) as id,
                   case when point.active then %1$s else '' end as before,
                   %2$s as after
              from (select * from pickup_upload where upload = $1) as item
                   full join pickup_point as point on point.id = item.id
             where %3$s
             order by 1
             limit $2
            """.formatted(described("point"), described("item"), condition);
    }

    /** In one line, so that the difference is seen wherever it is. */
    private static String described(String point) {
        return """
            concat_ws(' · ', %1$s.full_address, %1$s.metro, %1$s.hours, %1$s.latitude || ', ' || %1$s.longitude,
                      %1$s.max_weight_g || ' g')""".formatted(point);
    }

    private Uni<Row> one(String sql, UUID upload) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(upload))
                .map(rows -> rows.iterator().next());
    }

    private Uni<Integer> run(String sql, UUID upload) {
        return pool.preparedQuery(sql).execute(Tuple.of(upload)).map(rows -> rows.rowCount());
    }

    private static Uni<Integer> nothing() {
        return Uni.createFrom().item(0);
    }
}
