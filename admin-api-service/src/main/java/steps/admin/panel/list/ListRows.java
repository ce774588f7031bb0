package steps.admin.panel.list;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import steps.platform.sql.Results;
import steps.platform.transaction.LocalSettings;
import steps.platform.transaction.Transactions;

/** Reads what a list shows. */
@Singleton
public class ListRows {
    static final int PAGE = 50;

    /** So many rows at once are exported; the next ones follow behind the last. */
    private static final int PART = 1_000;

    private static final String ESTIMATE = "select reltuples::bigint as rows from pg_class where oid = to_regclass($1)";

    /**
     * What people look for decides which index serves: a plan that is kept for whatever may come next reads millions of rows for
     * the beginning of one name.
     */
    private static final LocalSettings PLANNED_ANEW = LocalSettings.NONE.with("plan_cache_mode", "force_custom_plan");

    private final Transactions transactions;
    private final Pool pool;

    ListRows(Transactions transactions, Pool pool) {
        this.transactions = transactions;
        this.pool = pool;
    }

    /** Of so many that match. */
    Uni<Found> page(ListSql sql, List<Column> columns, Count count) {
        return read(page(sql, columns, count, PAGE + 1), columns, sql.reader())
                .map(rows -> Found.of(rows, sql.query()));
    }

    private static ListSql.Statement page(ListSql sql, List<Column> columns, Count count, int limit) {
        return count.exact() && sql.query().isNarrowed() ? sql.pageOfFew(columns, limit) : sql.page(columns, limit);
    }

    /** Null when the row is not there (any more). */
    Uni<ListRow> one(ListSql sql, List<Column> columns, String key) {
        return read(sql.one(columns, key), columns, sql.reader()).map(rows -> rows.isEmpty() ? null : rows.getFirst());
    }

    /** How many match; beyond what is counted, and when nothing narrows a large list, about how many. */
    Uni<Count> count(ListSql sql) {
        return execute(sql.count()).chain(rows -> {
            long counted = rows.iterator().next().getLong("rows");
            if (counted <= ListSql.COUNTED) {
                return Uni.createFrom().item(new Count(counted, true));
            }
            return sql.query().isNarrowed()
                    ? Uni.createFrom().item(new Count(ListSql.COUNTED, false))
                    : estimate(sql.listing().table());
        });
    }

    /** The keys of all that match, in their order, at most so many. */
    public Uni<List<String>> keys(Listing listing, ListQuery query, Reader reader, int limit) {
        return execute(new ListSql(listing, query, reader).keys(limit))
                .map(rows -> Results.listOf(rows, row -> row.getString("row_key")));
    }

    /** The first of those that match, with these columns, and how many there are. */
    public Uni<First> first(Listing listing, ListQuery query, Reader reader, List<String> columns, int limit) {
        var shown =
                columns.stream().map(name -> listing.column(name).orElseThrow()).toList();
        var sql = new ListSql(listing, query, reader);
        return count(sql)
                .chain(count ->
                        read(page(sql, shown, count, limit), shown, reader).map(rows -> new First(rows, count)));
    }

    /** The keys of all that match, in their order, part by part. */
    public Multi<List<String>> allKeys(Listing listing, ListQuery query, Reader reader) {
        return all(listing, query, reader, List.of())
                .map(part -> part.stream().map(ListRow::key).toList());
    }

    /** Part by part, each a statement of its own, so that no connection waits for whoever reads. */
    Multi<List<ListRow>> all(Listing listing, ListQuery query, Reader reader, List<Column> columns) {
        return looks(columns)
                .onItem()
                .transformToMulti(looks -> Multi.createBy()
                        .repeating()
                        .uni(
                                () -> new Cursor(query.fromTheStart()),
                                cursor -> rows(
                                                new ListSql(listing, cursor.next, reader).page(columns, PART),
                                                columns,
                                                looks,
                                                reader)
                                        .invoke(cursor::goBehind))
                        .until(List::isEmpty));
    }

    private Uni<Count> estimate(String table) {
        return pool.preparedQuery(ESTIMATE)
                .execute(Tuple.of(table))
                .map(rows -> new Count(
                        Math.max(ListSql.COUNTED, rows.iterator().next().getLong("rows")), false));
    }

    private Uni<List<ListRow>> read(ListSql.Statement statement, List<Column> columns, Reader reader) {
        return looks(columns).chain(looks -> rows(statement, columns, looks, reader));
    }

    private Uni<List<ListRow>> rows(
            ListSql.Statement statement,
            List<Column> columns,
            List<BiFunction<String, Reader, Cell>> looks,
            Reader reader) {
        return execute(statement).map(rows -> Results.listOf(rows, row -> row(row, columns, looks, reader)));
    }

    private static Uni<List<BiFunction<String, Reader, Cell>>> looks(List<Column> columns) {
        return Multi.createFrom()
                .iterable(columns)
                .onItem()
                .transformToUniAndConcatenate(column -> column.look().get())
                .collect()
                .asList();
    }

    private Uni<Iterable<Row>> execute(ListSql.Statement statement) {
        return transactions.inBulk(
                PLANNED_ANEW,
                () -> pool.preparedQuery(statement.sql())
                        .execute(Tuple.from(statement.values()))
                        .map(rows -> rows));
    }

    private static ListRow row(
            Row row, List<Column> columns, List<BiFunction<String, Reader, Cell>> looks, Reader reader) {
        return new ListRow(
                row.getString("row_key"),
                new Place(row.getString("row_place"), row.getString("row_key")).code(),
                IntStream.range(0, columns.size())
                        .mapToObj(
                                at -> cell(row.getString("c_" + columns.get(at).name()), looks.get(at), reader))
                        .toList());
    }

    private static Cell cell(@Nullable String value, BiFunction<String, Reader, Cell> look, Reader reader) {
        return value == null ? Cell.NONE : look.apply(value, reader);
    }

    /** Of all that match, those that are shown. */
    public record First(List<ListRow> rows, Count count) {}

    /** A page and what lies on both sides of it. */
    record Found(List<ListRow> rows, boolean hasPrevious, boolean hasNext) {
        static Found of(List<ListRow> read, ListQuery query) {
            var page = new ArrayList<>(read.subList(0, Math.min(read.size(), PAGE)));
            boolean more = read.size() > PAGE;
            if (query.before().isEmpty()) {
                return new Found(List.copyOf(page), !query.after().isEmpty(), more);
            }
            Collections.reverse(page);
            return new Found(List.copyOf(page), more, true);
        }
    }

    /**
     * How many match.
     *
     * @param exact whether they were counted to the end
     */
    public record Count(long rows, boolean exact) {}

    /** Where an export has come to. */
    private static final class Cursor {
        private ListQuery next;

        Cursor(ListQuery first) {
            next = first;
        }

        void goBehind(List<ListRow> part) {
            if (!part.isEmpty()) {
                next = next.startingAfter(part.getLast().place());
            }
        }
    }
}
