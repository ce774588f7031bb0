package steps.platform.transaction;

import io.vertx.core.Future;
import io.vertx.sqlclient.Transaction;

/** A part in a transaction that another began: it ends with that, and a rollback of the part is one of the whole. */
final class JoinedConnection extends DelegatingConnection {
    private final RunningTransaction running;
    private Part part;

    JoinedConnection(RunningTransaction running) {
        super(running.connection());
        this.running = running;
    }

    @Override
    public Future<Transaction> begin() {
        part = new Part();
        return Future.succeededFuture(part);
    }

    @Override
    public Transaction transaction() {
        return part;
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }

    private final class Part implements DelegatingTransaction {
        @Override
        public RunningTransaction running() {
            return running;
        }

        @Override
        public Future<Void> commit() {
            part = null;
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> rollback() {
            part = null;
            running.doom();
            return Future.succeededFuture();
        }
    }
}
