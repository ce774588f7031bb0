package steps.platform.transaction;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets a few pieces of work be done at a time; the others wait their turn without a connection or anything else. */
public final class Turnstile {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    public Turnstile(int atOnce) {
        this.free = atOnce;
    }

    /** Begins on the caller's context when its turn comes. */
    public <T> Uni<T> pass(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .<Void>emitter(emitter -> enter(() -> emitter.complete(null)))
                .chain(() -> Uni.createFrom()
                        .deferred(() -> work.get())
                        .onTermination()
                        .invoke(this::leave));
    }

    private void enter(Runnable go) {
        if (mayGo(go)) {
            go.run();
        }
    }

    private synchronized boolean mayGo(Runnable go) {
        if (free > 0) {
            free--;
            return true;
        }
        var context = Vertx.currentContext();
        waiting.add(context == null ? go : () -> context.runOnContext(turn -> go.run()));
        return false;
    }

    /** Who goes on takes the place of who leaves. */
    private void leave() {
        var next = next();
        if (next != null) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        var next = waiting.poll();
        if (next == null) {
            free++;
        }
        return next;
    }
}
