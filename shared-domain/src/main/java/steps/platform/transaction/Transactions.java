package steps.platform.transaction;

import io.opentelemetry.api.common.Attributes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import steps.platform.trace.Spans;

/**
 * Begins every transaction there is. One that runs belongs to the Vert.x context it was begun on: plain SQL on the pool and
 * entities join it from everywhere on that context, so nobody hands a connection on. A returned value commits, only a failure
 * rolls back.
 */
@Singleton
public class Transactions {
    private static final int RETRIES = 3;
    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private final Pool pool;
    private final HeldRows heldRows;
    private final Spans spans;

    Transactions(Pool pool, HeldRows heldRows, Spans spans) {
        this.pool = pool;
        this.heldRows = heldRows;
        this.spans = spans;
    }

    /** In the transaction that runs here, which is doomed should this fail; in a new one where none runs. */
    public <T> Uni<T> inOne(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var running = RunningTransaction.here();
            return running == null
                    ? begin(LocalSettings.NONE, work)
                    : started(work).onFailure().invoke(running::doom);
        });
    }

    /** As {@link #inOne}, with entities: what changed of them is written at the end of the work. */
    public <T> Uni<T> withEntities(Supplier<Uni<T>> work) {
        return inOne(() -> Panache.withTransaction(work));
    }

    /** Looks at entities and changes none: in the transaction that runs here, else in none at all. */
    public <T> Uni<T> readingEntities(Supplier<Uni<T>> work) {
        return Panache.withSession(work);
    }

    /** In a transaction of its own that may take long, under other settings than the connection has. */
    public <T> Uni<T> inBulk(LocalSettings settings, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> begin(settings, work));
    }

    /** All that is read is as of one moment, and nothing is written; in a transaction of its own. */
    public <T> Uni<T> inSnapshot(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> UniHelper.toUni(begin(SNAPSHOT, connection -> UniHelper.toFuture(started(work)))));
    }

    /** The same for what streams, by a cursor of the connection. */
    public <T> Future<T> inSnapshot(LocalSettings settings, Function<SqlConnection, Future<T>> work) {
        return begin(SNAPSHOT + "; " + settings.sql(), work);
    }

    /**
     * In a transaction of its own, and all of the work again in another when PostgreSQL ended that for the sake of others: at
     * most three times after a deadlock or a serialization failure, and for {@link HeldRows#PATIENCE} while it meets a row
     * that somebody else holds.
     */
    public <T> Uni<T> retrying(Supplier<Uni<T>> work) {
        return retrying(LocalSettings.NONE, work);
    }

    /** The same under other settings than the connection has. */
    public <T> Uni<T> retrying(LocalSettings settings, Supplier<Uni<T>> work) {
        return heldRows.insist(() -> attempt(settings, work, RETRIES));
    }

    private <T> Uni<T> attempt(LocalSettings settings, Supplier<Uni<T>> work, int retriesLeft) {
        return begin(settings, work)
                .onFailure(failure -> retriesLeft > 0 && DatabaseFailures.isPassing(failure))
                .recoverWithUni(() -> attempt(settings, work, retriesLeft - 1));
    }

    /** Statements of the pool join by their context, so there has to be one of this work alone. */
    private <T> Uni<T> begin(LocalSettings settings, Supplier<Uni<T>> work) {
        if (!VertxContext.isOnDuplicatedContext()) {
            return Uni.createFrom().failure(new IllegalStateException("A transaction needs a context of its own."));
        }
        return spans.around(
                "transaction",
                Attributes::empty,
                () -> UniHelper.toUni(begin(
                        settings.areNone() ? null : settings.sql(), connection -> UniHelper.toFuture(started(work)))));
    }

    /**
     * A connection that waited for a second one might wait for itself, so a transaction inside another is refused. Futures go
     * to the end whoever loses interest, where a Uni that is canceled would keep the connection.
     *
     * @param first what it says to the server before anything else
     */
    private <T> Future<T> begin(@Nullable String first, Function<SqlConnection, Future<T>> work) {
        if (RunningTransaction.here() != null) {
            return Future.failedFuture(new IllegalStateException("Another transaction runs here already."));
        }
        return pool.getConnection().compose(connection -> {
            var running = RunningTransaction.begin(connection);
            return prepare(connection, first)
                    .compose(work)
                    .compose(item -> commit(running, item), failure -> rollback(running, failure))
                    .onComplete(done -> connection.close());
        });
    }

    private static Future<SqlConnection> prepare(SqlConnection connection, @Nullable String first) {
        return first == null
                ? Future.succeededFuture(connection)
                : connection.query(first).execute().map(done -> connection);
    }

    private static <T> Future<T> commit(RunningTransaction running, T item) {
        return running.commit().map(done -> item);
    }

    private static <T> Future<T> rollback(RunningTransaction running, Throwable failure) {
        var rolledBack = running.rollback();
        if (SqlStates.isReadOnly(failure)) {
            rolledBack = rolledBack.transform(done -> end(running.connection()));
        }
        return rolledBack.transform(done -> Future.failedFuture(failure));
    }

    /** A connection to a primary that has become a follower would be used again and again; a new one leads to the new primary. */
    private static Future<Void> end(SqlConnection connection) {
        return connection
                .query("select pg_terminate_backend(pg_backend_pid())")
                .execute()
                .mapEmpty();
    }

    private static <T> Uni<T> started(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> work.get());
    }
}
