package steps.testing;

import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgPool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/** Does as the owner of the tables what the services' own role may not. */
public final class SchemaOwner {
    static final String USER = "steps.testing.owner";
    static final String PASSWORD = "steps.testing.owner-password";

    private SchemaOwner() {}

    /** All of them, or none. */
    public static void run(String... statements) {
        with(connection -> connection.query(String.join(";\n", statements)).execute());
    }

    @SuppressWarnings("deprecation") // Of the pool that Quarkus 3.34 brings.
    public static <T> T with(Function<SqlConnection, Uni<T>> work) {
        var vertx = Vertx.newInstance(
                Arc.container().instance(io.vertx.core.Vertx.class).get());
        var pool = PgPool.pool(vertx, login(), new PoolOptions().setMaxSize(1));
        try {
            return Async.await(() -> pool.withConnection(work));
        } finally {
            Async.await(pool::close);
        }
    }

    private static PgConnectOptions login() {
        return new PgConnectOptions()
                .setHost(value("POSTGRES_HOST"))
                .setPort(Integer.parseInt(value("POSTGRES_PORT")))
                .setDatabase(value("POSTGRES_DB"))
                .setUser(value(USER))
                .setPassword(value(PASSWORD));
    }

    private static String value(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
