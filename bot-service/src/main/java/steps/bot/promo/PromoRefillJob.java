package steps.bot.promo;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.domain.promo.PromoWaits;

/** Tells those who wait for promo codes, however these came into the database. */
@Singleton
class PromoRefillJob {
    private static final Logger LOG = Logger.getLogger(PromoRefillJob.class);

    private final PromoWaits waits;

    PromoRefillJob(PromoWaits waits) {
        this.waits = waits;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        return tellAll()
                .onFailure()
                .invoke(failure -> LOG.warnf("Nobody could be told of promo codes: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> tellAll() {
        return waits.tell().chain(more -> more ? tellAll() : Uni.createFrom().voidItem());
    }
}
