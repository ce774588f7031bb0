package steps.bot.runtime;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * The process goes: nothing new is begun, and what it has begun is brought to its end as far as there is time. The one
 * moment when a thread waits.
 */
@Singleton
public class DrainOnShutdown {
    /** The order of what happens at the end, as priorities of observers of {@link ShutdownEvent}. */
    public static final int BEGIN_NOTHING = 10;

    public static final int FINISH_UPDATES = 20;
    public static final int FINISH_DELIVERIES = 30;
    public static final int LEAVE = 40;

    /** For all of it together: whoever stops a process kills it after ten seconds, {@code ./run} and Docker do. */
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private static final Logger LOG = Logger.getLogger(DrainOnShutdown.class);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration LAST_WORD = Duration.ofSeconds(1);

    private volatile boolean begun;
    private volatile long endNs;

    public void begin(@Observes @Priority(1) ShutdownEvent event) {
        endNs = System.nanoTime() + LIMIT.toNanos();
        begun = true;
    }

    public boolean hasBegun() {
        return begun;
    }

    /** Whether it came true before the end. */
    public boolean waitUntil(BooleanSupplier done) {
        return waitUntil(Duration.ZERO, done);
    }

    /** Whether it came true before so much time is left. */
    public boolean waitUntil(Duration left, BooleanSupplier done) {
        return waitUntil(endNs - left.toNanos(), done);
    }

    /** What does not work out any more will have to without us. */
    public void finish(Uni<?> work) {
        var last = work.subscribeAsCompletionStage().toCompletableFuture();
        waitUntil(Math.max(endNs, System.nanoTime() + LAST_WORD.toNanos()), last::isDone);
        if (!last.isDone() || last.isCompletedExceptionally()) {
            LOG.warn("The service stops before all is done; another replica does it");
        }
    }

    private static boolean waitUntil(long endNs, BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - endNs > 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return true;
    }
}
