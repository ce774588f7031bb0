package steps.platform.transaction;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.sqlclient.Transaction;

/** The older half of the interface, by the newer. */
interface DelegatingTransaction extends Transaction {
    RunningTransaction running();

    @Override
    default void commit(Handler<AsyncResult<Void>> handler) {
        commit().onComplete(handler);
    }

    @Override
    default void rollback(Handler<AsyncResult<Void>> handler) {
        rollback().onComplete(handler);
    }

    @Override
    default void completion(Handler<AsyncResult<Void>> handler) {
        completion().onComplete(handler);
    }

    @Override
    default Future<Void> completion() {
        return running().completion();
    }
}
