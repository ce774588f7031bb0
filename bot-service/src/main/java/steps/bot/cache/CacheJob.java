package steps.bot.cache;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.domain.cache.Caches;

/** Keeps what this replica holds in memory no older than two seconds. */
@Singleton
class CacheJob {
    private static final Logger LOG = Logger.getLogger(CacheJob.class);

    private final Caches caches;

    CacheJob(Caches caches) {
        this.caches = caches;
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
