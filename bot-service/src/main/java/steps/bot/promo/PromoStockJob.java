package steps.bot.promo;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.bot.runtime.Outages;
import steps.domain.promo.PromoStockAlerts;

/** Tells managers when promo codes run out, whoever has bought or withdrawn them. */
@Singleton
class PromoStockJob {
    private static final Logger LOG = Logger.getLogger(PromoStockJob.class);

    private final PromoStockAlerts alerts;

    PromoStockJob(PromoStockAlerts alerts) {
        this.alerts = alerts;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        return alerts.tell().replaceWithVoid().plug(Outages.skip(LOG, "Nobody could be told that codes run out"));
    }
}
