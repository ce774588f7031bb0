package steps.bot.broadcast;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jboss.logging.Logger;
import steps.bot.runtime.MicroBatches;
import steps.bot.runtime.Outages;
import steps.domain.broadcast.sending.BroadcastOutbox;
import steps.domain.broadcast.sending.BroadcastOutbox.Settled;

/**
 * Writes down what became of messages, those of a short while with one statement. Insists while the database is away: what was sent
 * and is not written down would be unknown.
 */
@Singleton
class BroadcastSettlements {
    private static final Logger LOG = Logger.getLogger(BroadcastSettlements.class);
    private static final Duration GATHERING = Duration.ofMillis(30);
    private static final int LARGEST_BATCH = 1_000;

    private final Vertx vertx;
    private final BroadcastOutbox outbox;
    private final MicroBatches<Settled, Void> batches;

    BroadcastSettlements(Vertx vertx, BroadcastOutbox outbox) {
        this.vertx = vertx;
        this.outbox = outbox;
        this.batches = new MicroBatches<>(vertx, GATHERING, LARGEST_BATCH, this::write);
    }

    /** Completes when it is written down. */
    Uni<Void> add(Settled settled) {
        return batches.add(settled);
    }

    private Uni<List<Void>> write(List<Settled> settled) {
        return Outages.insist(vertx, LOG, "Broadcasts could not be settled yet", () -> outbox.settle(settled))
                .replaceWith(Collections.nCopies(settled.size(), null));
    }
}
