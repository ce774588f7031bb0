package steps.bot.telegram;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** The one moment when a thread waits: the process goes, and what it has begun is brought to its end. */
public final class Departure {
    private static final Logger LOG = Logger.getLogger(Departure.class);
    private static final Duration LOOK = Duration.ofMillis(20);

    private Departure() {}

    public static void waitUntil(Duration atMost, BooleanSupplier done) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** What does not work out any more will have to without us. */
    public static void finish(Duration atMost, Uni<?> work) {
        var last = work.subscribeAsCompletionStage().toCompletableFuture();
        waitUntil(atMost, last::isDone);
        if (!last.isDone() || last.isCompletedExceptionally()) {
            LOG.warn("The service stops before all is done; another replica does it");
        }
    }
}
