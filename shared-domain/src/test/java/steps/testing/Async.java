package steps.testing;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import steps.platform.transaction.Transactions;

/** Lets a test wait for what the services do on their event loops. */
public final class Async {
    private Async() {}

    /** The item, or the failure that was thrown instead of it. */
    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same in one transaction that commits unless it fails, with entities; again after a deadlock, as for everybody. */
    public static <T> T inTransaction(Supplier<Uni<T>> work) {
        var transactions = Arc.container().instance(Transactions.class).get();
        return await(() -> transactions.retrying(() -> transactions.withEntities(work)));
    }

    /** All of them at the same time, each on a thread of its own; the results in the order of the list. */
    public static <T> List<T> together(List<Callable<T>> works) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(works)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
