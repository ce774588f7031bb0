package steps.platform.roll;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Writes into the roll every ten seconds that this process runs, and takes it out when it goes. */
@Singleton
class ProcessRollJob {
    private static final Logger LOG = Logger.getLogger(ProcessRollJob.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LAST_WORD = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(20);

    /** After everything else that a process does at its end. */
    private static final int LAST = 100;

    private final Vertx vertx;
    private final ProcessRoll roll;
    private final boolean serves;
    private volatile boolean over;

    /** A command serves nobody: its process has no port and ends by itself. */
    ProcessRollJob(
            Vertx vertx,
            ProcessRoll roll,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.vertx = vertx;
        this.roll = roll;
        this.serves = serves;
    }

    void begin(@Observes StartupEvent event) {
        if (serves) {
            vertx.setPeriodic(SOON.toMillis(), ProcessRoll.EVERY.toMillis(), tick -> sign());
        }
    }

    private void sign() {
        if (!over) {
            roll.sign()
                    .subscribe()
                    .with(
                            signed -> LOG.trace("The roll knows this process"),
                            failure -> LOG.warnf("The roll does not know this process: %s", failure.getMessage()));
        }
    }

    /** What does not work out within a second is forgotten by another process. */
    void end(@Observes @Priority(LAST) ShutdownEvent event) {
        over = true;
        if (!serves) {
            return;
        }
        var left = roll.leave().subscribeAsCompletionStage().toCompletableFuture();
        long endNs = System.nanoTime() + LAST_WORD.toNanos();
        while (!left.isDone() && System.nanoTime() - endNs < 0) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        if (!left.isDone() || left.isCompletedExceptionally()) {
            LOG.warn("The roll still knows this process");
        }
    }
}
