package steps.bot.runtime;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
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

    private final Caches caches;

    CacheJob(Caches caches) {
        this.caches = caches;
    }

    /** The scheduler ticks at full seconds only, which was most of a native image's start. Last, when all caches are known. */
    void load(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent starting) {
        refresh().subscribe().with(loaded -> LOG.debug("The caches were read"));
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return caches.refresh()
                .onFailure()
                .invoke(failure -> LOG.warnf("The caches could not be refreshed: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
