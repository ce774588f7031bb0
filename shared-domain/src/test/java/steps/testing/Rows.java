package steps.testing;

import static steps.testing.Async.await;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Asks the database what really is in it. */
public final class Rows {
    private Rows() {}

    /** The only column of the only row as text, or null when there is none. */
    public static String text(Pool pool, String sql, Object... values) {
        var rows = await(() -> pool.preparedQuery(sql).execute(Tuple.from(values)));
        var row = rows.iterator();
        return row.hasNext() ? String.valueOf(row.next().getValue(0)) : null;
    }

    public static long number(Pool pool, String sql, Object... values) {
        return Long.parseLong(text(pool, sql, values));
    }

    /** How many rows were changed. */
    public static int change(Pool pool, String sql, Object... values) {
        return await(() -> pool.preparedQuery(sql).execute(Tuple.from(values))).rowCount();
    }
}
