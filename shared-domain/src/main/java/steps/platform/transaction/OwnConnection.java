package steps.platform.transaction;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;

/** A connection of the pool: a transaction that begins on it is the context's until it ends. */
final class OwnConnection extends DelegatingConnection {
    private Own transaction;

    OwnConnection(SqlConnection connection) {
        super(connection);
    }

    @Override
    public Future<Transaction> begin() {
        transaction = new Own(RunningTransaction.begin(connection()));
        return Future.succeededFuture(transaction);
    }

    @Override
    public Transaction transaction() {
        return connection().transaction() == null ? null : transaction;
    }

    /** The pool rolls back what was left open. */
    @Override
    public Future<Void> close() {
        if (transaction != null) {
            transaction.running().leave();
        }
        return connection().close();
    }

    private record Own(RunningTransaction running) implements DelegatingTransaction {
        @Override
        public Future<Void> commit() {
            return running.commit();
        }

        @Override
        public Future<Void> rollback() {
            return running.rollback();
        }
    }
}
