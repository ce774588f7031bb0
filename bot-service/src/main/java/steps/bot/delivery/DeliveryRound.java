package steps.bot.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import steps.bot.runtime.Contexts;
import steps.bot.telegram.TelegramSettings;
import steps.domain.delivery.DueDelivery;
import steps.domain.delivery.Outbox;
import steps.domain.delivery.Settlement;
import steps.platform.lease.Lease;

/**
 * Keeps a few deliveries under way: few, because after a crash nobody knows which of them had arrived. When some have
 * arrived the next ones are taken, without waiting for the slowest.
 */
@Singleton
class DeliveryRound {
    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);
    private static final double UNDER_WAY_S = 0.5;
    private static final int FEWEST = 4;

    private final Vertx vertx;
    private final Outbox outbox;
    private final DeliverySender sender;
    private final DeliveryResults results;
    private final DeliveryMetrics metrics;
    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean taking = new AtomicBoolean();
    private volatile boolean over;

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
        metrics.watch(this);
        this.most = Math.max(FEWEST, (int) Math.ceil(settings.ratePerSecond() * UNDER_WAY_S));
    }

    /** Takes no more; what is under way goes on. */
    void finish() {
        over = true;
    }

    int underWay() {
        return underWay.get();
    }

    /** Takes what is due as far as there is room; nothing when the lease is not ours any more. */
    Uni<Void> go(Lease lease) {
        int room = most - underWay.get();
        if (over || room <= 0 || !taking.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return outbox.take(lease, room)
                .onTermination()
                .invoke(() -> taking.set(false))
                .invoke(taken -> setOut(lease, taken, room))
                .replaceWithVoid();
    }

    private void setOut(Lease lease, List<DueDelivery> taken, int room) {
        underWay.addAndGet(taken.size());
        boolean more = taken.size() == room;
        taken.forEach(delivery -> Contexts.apart(vertx, () -> bring(lease, delivery, more)));
    }

    private void bring(Lease lease, DueDelivery delivery, boolean more) {
        sender.bring(delivery)
                .invoke(metrics::settled)
                .chain(outcome -> results.add(new Settlement(delivery, outcome)))
                .onTermination()
                .invoke(underWay::decrementAndGet)
                .chain(() -> more && underWay.get() <= most / 2
                        ? go(lease)
                        : Uni.createFrom().voidItem())
                .subscribe()
                .with(
                        done -> LOG.debugf("Delivery %d is settled", delivery.id()),
                        failure -> LOG.warnf("Deliveries could not be taken: %s", failure.getMessage()));
    }
}
