package steps.bot.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import steps.bot.runtime.Contexts;
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
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Outbox outbox;
    private List<Settlement> batch = new ArrayList<>();
    private CompletableFuture<Void> written = new CompletableFuture<>();

    DeliveryResults(Vertx vertx, Outbox outbox) {
        this.vertx = vertx;
        this.outbox = outbox;
    }

    /** Completes when it is written down. */
    Uni<Void> add(Settlement settlement) {
        boolean first;
        CompletableFuture<Void> mine;
        synchronized (this) {
            batch.add(settlement);
            first = batch.size() == 1;
            mine = written;
        }
        if (first) {
            Contexts.pause(vertx, GATHERING)
                    .chain(() -> insist(nextBatch()))
                    .subscribe()
                    .with(mine::complete, mine::completeExceptionally);
        }
        return Uni.createFrom().completionStage(mine.copy());
    }

    private synchronized List<Settlement> nextBatch() {
        var settlements = batch;
        batch = new ArrayList<>();
        written = new CompletableFuture<>();
        return settlements;
    }

    private Uni<Void> insist(List<Settlement> settlements) {
        return outbox.settle(settlements)
                .onFailure()
                .invoke(failure -> LOG.warnf("Deliveries could not be settled yet: %s", failure.getMessage()))
                .onFailure()
                .recoverWithUni(() -> Contexts.pause(vertx, AFTER_TROUBLE).chain(() -> insist(settlements)));
    }
}
