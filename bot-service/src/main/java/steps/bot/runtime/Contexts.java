package steps.bot.runtime;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;

/** Keeps work on the Vert.x context it began on: a database session belongs to its context. */
public final class Contexts {
    private Contexts() {}

    /** Whoever completes the work, the item arrives on the caller's context. */
    public static <T> Uni<T> returning(Uni<T> work) {
        var context = Vertx.currentContext();
        return context == null ? work : work.emitOn(task -> context.runOnContext(go -> task.run()));
    }

    /** Starts work on a context of its own: whoever asked for it may hang up. */
    public static void apart(Vertx vertx, Runnable work) {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(start -> work.run());
    }

    /** Goes on after this time on the caller's context. */
    public static Uni<Void> pause(Vertx vertx, Duration time) {
        return Uni.createFrom()
                .emitter(emitter -> vertx.setTimer(Math.max(1, time.toMillis()), timer -> emitter.complete(null)));
    }
}
