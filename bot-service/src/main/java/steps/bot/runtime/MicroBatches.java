package steps.bot.runtime;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Gathers pieces for a short while and does them together, since a commit for each would cost more than the piece. One batch is under
 * way at a time; what comes meanwhile is the next one.
 *
 * @param <T> a piece
 * @param <R> what becomes of it
 */
public final class MicroBatches<T, R> {
    private final Vertx vertx;
    private final Duration gathering;
    private final int largest;
    private final Function<List<T>, Uni<List<R>>> work;
    private final List<Waiting<T, R>> waiting = new ArrayList<>();
    private boolean gathered;
    private boolean busy;

    /**
     * Batches of this work.
     *
     * @param gathering how long the first piece of a batch waits for others, at least
     * @param work on a context of its own; answers what became of each piece, in their order
     */
    public MicroBatches(Vertx vertx, Duration gathering, int largest, Function<List<T>, Uni<List<R>>> work) {
        this.vertx = vertx;
        this.gathering = gathering;
        this.largest = largest;
        this.work = work;
    }

    /** Completes on the caller's context when its batch has, and fails as that does. */
    public Uni<R> add(T piece) {
        var mine = new Waiting<T, R>(piece, new CompletableFuture<>());
        if (isFirst(mine)) {
            gather();
        }
        return Contexts.returning(Uni.createFrom().completionStage(mine.done()));
    }

    private synchronized boolean isFirst(Waiting<T, R> piece) {
        waiting.add(piece);
        return waiting.size() == 1;
    }

    private void gather() {
        vertx.setTimer(Math.max(1, gathering.toMillis()), timer -> {
            markGathered();
            goOn();
        });
    }

    private synchronized void markGathered() {
        gathered = true;
    }

    private void goOn() {
        var batch = nextBatch();
        if (!batch.isEmpty()) {
            Contexts.apart(vertx, () -> begin(batch));
        }
    }

    private synchronized List<Waiting<T, R>> nextBatch() {
        if (busy || !gathered) {
            return List.of();
        }
        var part = waiting.subList(0, Math.min(largest, waiting.size()));
        var batch = List.copyOf(part);
        part.clear();
        busy = !batch.isEmpty();
        gathered = !waiting.isEmpty();
        return batch;
    }

    private void begin(List<Waiting<T, R>> batch) {
        Uni.createFrom()
                .deferred(() -> work.apply(batch.stream().map(Waiting::piece).toList()))
                .onTermination()
                .invoke(this::free)
                .subscribe()
                .with(results -> tell(batch, results), failure -> fail(batch, failure));
    }

    private void free() {
        synchronized (this) {
            busy = false;
        }
        goOn();
    }

    private void tell(List<Waiting<T, R>> batch, List<R> results) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).done().complete(results.get(i));
        }
    }

    private void fail(List<Waiting<T, R>> batch, Throwable failure) {
        batch.forEach(one -> one.done().completeExceptionally(failure));
    }

    private record Waiting<T, R>(T piece, CompletableFuture<R> done) {}
}
