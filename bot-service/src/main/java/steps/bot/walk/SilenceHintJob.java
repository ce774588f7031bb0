package steps.bot.walk;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.bot.runtime.Outages;
import steps.domain.walk.SilenceHints;
import steps.platform.cache.Caches;

/** Tells people whose phone fell silent what may help, while their walk can still be saved. */
@Singleton
class SilenceHintJob {
    private static final Logger LOG = Logger.getLogger(SilenceHintJob.class);
    private static final int AT_ONCE = 100;

    private final Caches caches;
    private final SilenceHints hints;
    private final Receiving receiving;

    SilenceHintJob(Caches caches, SilenceHints hints, Receiving receiving) {
        this.caches = caches;
        this.hints = hints;
        this.receiving = receiving;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> hint() {
        return caches.whenLoaded()
                .chain(() -> hints.due(receiving.hintsSince(), AT_ONCE))
                .onItem()
                .transformToMulti(walks -> Multi.createFrom().iterable(walks))
                .onItem()
                .transformToUniAndConcatenate(this::send)
                .collect()
                .last()
                .replaceWithVoid()
                .plug(Outages.skip(LOG, "Hints could not be given"));
    }

    private Uni<Boolean> send(long walkId) {
        return hints.send(walkId, receiving.hintsSince());
    }
}
