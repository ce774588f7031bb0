package steps.platform.transaction;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Future;
import io.vertx.core.impl.ContextInternal;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The transaction of a Vert.x context, from its begin to its end. One that somebody in it has rolled back never commits. */
final class RunningTransaction {
    private static final String KEY = RunningTransaction.class.getName();

    private final SqlConnection connection;
    private final Transaction transaction;
    private final Map<Object, Object> place;
    private boolean doomed;

    private RunningTransaction(SqlConnection connection, Transaction transaction, Map<Object, Object> place) {
        this.connection = connection;
        this.transaction = transaction;
        this.place = place;
    }

    /** Null when none runs; only a context of one piece of work (a duplicated one) can have one. */
    static @Nullable RunningTransaction here() {
        return VertxContext.isOnDuplicatedContext()
                ? (RunningTransaction)
                        ContextInternal.current().localContextData().get(KEY)
                : null;
    }

    /**
     * Begins one that belongs to the context we are on, where that can have one. Nobody waits for it: BEGIN travels with the
     * first statement. Should it fail, that statement fails with it, and a commit becomes a rollback.
     */
    static RunningTransaction begin(SqlConnection connection) {
        connection.begin();
        var running = new RunningTransaction(connection, connection.transaction(), place());
        running.place.put(KEY, running);
        return running;
    }

    private static Map<Object, Object> place() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextInternal.current().localContextData()
                : new ConcurrentHashMap<>();
    }

    SqlConnection connection() {
        return connection;
    }

    void doom() {
        doomed = true;
    }

    Future<Void> commit() {
        leave();
        return doomed
                ? transaction
                        .rollback()
                        .compose(done -> Future.failedFuture(new IllegalStateException(
                                "A part of this transaction was rolled back, so all of it is.")))
                : transaction.commit();
    }

    Future<Void> rollback() {
        leave();
        return transaction.rollback();
    }

    Future<Void> completion() {
        return transaction.completion();
    }

    private void leave() {
        place.remove(KEY, this);
    }
}
