package steps.bot.runtime;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;
import steps.platform.cache.Caches;

/** Keeps what this replica holds in memory no older than two seconds. */
@Singleton
class CacheJob {
    private static final Logger LOG = Logger.getLogger(CacheJob.class);

    private final Vertx vertx;
    private final Caches caches;

    CacheJob(Vertx vertx, Caches caches) {
        this.vertx = vertx;
        this.caches = caches;
    }

    /**
     * The scheduler ticks at full seconds only, which was most of a native image's start. Last, when all caches are known; and apart,
     * since entities are read on a context of their own, which the thread that starts the service does not have.
     */
    void load(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent starting) {
        Contexts.apart(vertx, () -> refresh().subscribe().with(loaded -> LOG.debug("The caches were read")));
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return caches.refresh().plug(Outages.skip(LOG, "The caches could not be refreshed"));
    }
}
