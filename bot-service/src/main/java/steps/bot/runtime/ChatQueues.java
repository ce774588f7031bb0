package steps.bot.runtime;

import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Work of one chat is done one piece after the other, of different chats side by side. Each piece runs on a Vert.x
 * context of its own, detached from whoever asked for it: a client that hangs up cancels nothing.
 */
public final class ChatQueues {
    private final Vertx vertx;
    private final int longest;
    private final Map<Long, Queue<Runnable>> queues = new HashMap<>();

    /**
     * Queues for chats.
     *
     * @param longest how many pieces of one chat may wait; more are refused, so that one flooded chat starves nobody
     */
    public ChatQueues(Vertx vertx, int longest) {
        this.vertx = vertx;
        this.longest = longest;
    }

    /** Fails with {@link QueueFull} when too much of this chat waits already. */
    public <T> Uni<T> enqueue(long chatId, Supplier<Uni<? extends T>> work) {
        var done = new CompletableFuture<T>();
        var cause = Context.current();
        if (!add(chatId, () -> run(chatId, cause, work, done))) {
            return Uni.createFrom().failure(new QueueFull());
        }
        return Uni.createFrom().completionStage(done.copy());
    }

    /** How many pieces wait or are being done. */
    public int size() {
        synchronized (queues) {
            return queues.values().stream().mapToInt(Queue::size).sum();
        }
    }

    private boolean add(long chatId, Runnable piece) {
        boolean first;
        synchronized (queues) {
            var queue = queues.computeIfAbsent(chatId, id -> new ArrayDeque<>());
            if (queue.size() >= longest) {
                return false;
            }
            queue.add(piece);
            first = queue.size() == 1;
        }
        if (first) {
            piece.run();
        }
        return true;
    }

    private <T> void run(long chatId, Context cause, Supplier<Uni<? extends T>> work, CompletableFuture<T> done) {
        Contexts.apart(
                vertx,
                () -> Uni.createFrom()
                        .<T>deferred(() -> causedBy(cause, work))
                        .onTermination()
                        .invoke(() -> next(chatId))
                        .subscribe()
                        .with(done::complete, done::completeExceptionally));
    }

    /** Traces tell this work as a part of what asked for it. The Vert.x context ends with it, so nobody sets that back. */
    @SuppressWarnings("MustBeClosedChecker")
    private static <T> Uni<? extends T> causedBy(Context cause, Supplier<Uni<? extends T>> work) {
        if (!cause.equals(Context.root())) {
            cause.makeCurrent();
        }
        return work.get();
    }

    private void next(long chatId) {
        Runnable piece;
        synchronized (queues) {
            var queue = Objects.requireNonNull(queues.get(chatId));
            queue.remove();
            piece = queue.peek();
            if (piece == null) {
                queues.remove(chatId);
            }
        }
        if (piece != null) {
            piece.run();
        }
    }
}
