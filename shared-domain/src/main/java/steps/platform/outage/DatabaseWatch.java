package steps.platform.outage;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Says that the database is out of reach and why, and when it is back: everybody else says only what they could not do
 * without it.
 */
@Singleton
class DatabaseWatch {
    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** A database that answers nobody may leave connections open; once may be our own standing still. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Pool pool;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean over;
    private boolean away;
    private boolean silent;
    private long sinceNs;
    private long leftOutBefore;

    DatabaseWatch(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    void begin(@Observes StartupEvent event) {
        vertx.setPeriodic(EVERY.toMillis(), tick -> look());
    }

    void end(@Observes ShutdownEvent event) {
        over = true;
    }

    private void look() {
        if (over || !looking.compareAndSet(false, true)) {
            return;
        }
        pool.query("select 1")
                .execute()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onTermination()
                .invoke(() -> looking.set(false))
                .subscribe()
                .with(answered -> isThere(), this::isAway);
    }

    private synchronized void isAway(Throwable why) {
        boolean doubtful = why instanceof TimeoutException && !silent;
        silent = true;
        if (!away && !over && !doubtful) {
            away = true;
            sinceNs = System.nanoTime();
            leftOutBefore = SteadyLog.leftOut();
            LOG.errorf("The database is out of reach: %s", why);
        }
    }

    private synchronized void isThere() {
        silent = false;
        if (away) {
            away = false;
            LOG.warnf(
                    "The database is back after %d s; %d lines about its absence were left out",
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - sinceNs), SteadyLog.leftOut() - leftOutBefore);
        }
    }
}
