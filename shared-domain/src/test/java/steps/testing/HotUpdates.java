package steps.testing;

import static steps.testing.Async.together;

import io.vertx.mutiny.sqlclient.Pool;
import java.util.Collections;

/** How often rows of a table were written, and how often that was cheap: within their page, and without touching an index. */
public record HotUpdates(long all, long hot) {
    private static final int CONNECTIONS = 12;

    public static HotUpdates of(String table, Pool pool) {
        var told = Rows.text(
                        pool,
                        "select n_tup_upd || ' ' || n_tup_hot_upd from pg_stat_user_tables where relname = $1",
                        table)
                .split(" ", 2);
        return new HotUpdates(Long.parseLong(told[0]), Long.parseLong(told[1]));
    }

    /** At least so many since then: each connection, all of them at once, tells its numbers when it is asked to. */
    public static HotUpdates since(HotUpdates before, long expected, String table, Pool pool) {
        for (int attempt = 0; attempt < 60; attempt++) {
            together(Collections.nCopies(
                    CONNECTIONS,
                    () -> Rows.text(pool, "select pg_stat_force_next_flush()::text || pg_sleep(0.1)::text")));
            var now = of(table, pool);
            if (now.all() - before.all() >= expected) {
                return new HotUpdates(now.all() - before.all(), now.hot() - before.hot());
            }
        }
        throw new AssertionError(
                "Of %d updates %d are told".formatted(expected, of(table, pool).all() - before.all()));
    }
}
