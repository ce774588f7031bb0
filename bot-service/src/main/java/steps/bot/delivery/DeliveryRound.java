package steps.bot.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import steps.bot.runtime.Contexts;
import steps.bot.runtime.InFlight;
import steps.bot.telegram.TelegramSettings;
import steps.domain.delivery.DueDelivery;
import steps.domain.delivery.Outbox;
import steps.domain.delivery.Settlement;
import steps.platform.lease.Lease;

/** Keeps a few deliveries under way. When some have arrived the next ones are taken, without waiting for the slowest. */
@Singleton
class DeliveryRound {
    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);

    private final Vertx vertx;
    private final Outbox outbox;
    private final DeliverySender sender;
    private final DeliveryResults results;
    private final DeliveryMetrics metrics;
    private final InFlight underWay;

    DeliveryRound(
            Vertx vertx,
            Outbox outbox,
            DeliverySender sender,
            DeliveryResults results,
            DeliveryMetrics metrics,
            TelegramSettings settings) {
        this.vertx = vertx;
        this.outbox = outbox;
        this.sender = sender;
        this.results = results;
        this.metrics = metrics;
        this.underWay = new InFlight(settings.ratePerSecond());
        metrics.watch(underWay);
    }

    /** Takes no more; what is under way goes on. */
    void finish() {
        underWay.finish();
    }

    int underWay() {
        return underWay.size();
    }

    /** Takes what is due as far as there is room; nothing when the lease is not ours any more. */
    Uni<Void> go(Lease lease) {
        return underWay.room() == 0 ? Uni.createFrom().voidItem() : underWay.look(() -> take(lease, underWay.room()));
    }

    private Uni<Void> take(Lease lease, int room) {
        return outbox.take(lease, room)
                .invoke(taken -> setOut(lease, taken, room))
                .replaceWithVoid();
    }

    private void setOut(Lease lease, List<DueDelivery> taken, int room) {
        underWay.add(taken.size());
        boolean more = taken.size() == room;
        taken.forEach(delivery -> Contexts.apart(vertx, () -> bring(lease, delivery, more)));
    }

    private void bring(Lease lease, DueDelivery delivery, boolean more) {
        sender.bring(delivery)
                .invoke(metrics::settled)
                .chain(outcome -> results.add(new Settlement(delivery, outcome)))
                .onTermination()
                .invoke(underWay::remove)
                .chain(() -> more && underWay.isHalfEmpty()
                        ? go(lease)
                        : Uni.createFrom().voidItem())
                .subscribe()
                .with(
                        done -> LOG.debugf("Delivery %d is settled", delivery.id()),
                        failure -> LOG.warnf("Deliveries could not be taken: %s", failure.getMessage()));
    }
}
