package steps.platform.transaction;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.function.Function;

/**
 * A pool that knows the transaction which {@link Transactions} has begun on the Vert.x context it is asked on: while one
 * runs, everybody on that context gets its connection, Hibernate's sessions and plain SQL alike. So a transaction never
 * waits for a second connection, and what belongs to one piece of work commits together whoever wrote it. What must not
 * belong to it runs on a context of its own.
 */
@SuppressWarnings("deprecation") // Quarkus 3.34 casts the pool to the deprecated type.
final class JoiningPool implements PgPool {
    private final PgPool pool;

    JoiningPool(PgPool pool) {
        this.pool = pool;
    }

    @Override
    public Future<SqlConnection> getConnection() {
        var running = RunningTransaction.here();
        return running == null ? pool.getConnection() : Future.succeededFuture(new JoinedConnection(running));
    }

    private SqlClient client() {
        var running = RunningTransaction.here();
        return running == null ? pool : running.connection();
    }

    @Override
    public Query<RowSet<Row>> query(String sql) {
        return client().query(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        return client().preparedQuery(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        return client().preparedQuery(sql, options);
    }

    @Override
    public void getConnection(Handler<AsyncResult<SqlConnection>> handler) {
        getConnection().onComplete(handler);
    }

    @Override
    public Future<Void> close() {
        return pool.close();
    }

    @Override
    public void close(Handler<AsyncResult<Void>> handler) {
        pool.close(handler);
    }

    @Override
    public PgPool connectHandler(Handler<SqlConnection> handler) {
        pool.connectHandler(handler);
        return this;
    }

    @Override
    public PgPool connectionProvider(Function<Context, Future<SqlConnection>> provider) {
        pool.connectionProvider(provider);
        return this;
    }

    @Override
    public int size() {
        return pool.size();
    }
}
