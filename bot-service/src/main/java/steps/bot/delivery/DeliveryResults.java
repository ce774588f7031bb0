package steps.bot.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jboss.logging.Logger;
import steps.bot.runtime.MicroBatches;
import steps.bot.runtime.Outages;
import steps.domain.delivery.Outbox;
import steps.domain.delivery.Settlement;

/**
 * Writes down what became of deliveries, those of a short while with one statement. Insists while the database is away:
 * what was sent and is not written down would be sent again.
 */
@Singleton
class DeliveryResults {
    private static final Logger LOG = Logger.getLogger(DeliveryResults.class);
    private static final Duration GATHERING = Duration.ofMillis(30);
    private static final int LARGEST_BATCH = 500;

    private final Vertx vertx;
    private final Outbox outbox;
    private final MicroBatches<Settlement, Void> batches;

    DeliveryResults(Vertx vertx, Outbox outbox) {
        this.vertx = vertx;
        this.outbox = outbox;
        this.batches = new MicroBatches<>(vertx, GATHERING, LARGEST_BATCH, this::write);
    }

    /** Completes when it is written down. */
    Uni<Void> add(Settlement settlement) {
        return batches.add(settlement);
    }

    private Uni<List<Void>> write(List<Settlement> settlements) {
        return Outages.insist(vertx, LOG, "Deliveries could not be settled yet", () -> outbox.settle(settlements))
                .replaceWith(Collections.nCopies(settlements.size(), null));
    }
}
