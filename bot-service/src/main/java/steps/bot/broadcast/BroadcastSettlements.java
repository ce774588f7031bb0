package steps.bot.broadcast;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import steps.bot.runtime.Contexts;
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
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final BroadcastOutbox outbox;
    private List<Settled> batch = new ArrayList<>();
    private CompletableFuture<Void> written = new CompletableFuture<>();

    BroadcastSettlements(Vertx vertx, BroadcastOutbox outbox) {
        this.vertx = vertx;
        this.outbox = outbox;
    }

    /** Completes when it is written down. */
    Uni<Void> add(Settled settled) {
        boolean first;
        CompletableFuture<Void> mine;
        synchronized (this) {
            batch.add(settled);
            first = batch.size() == 1;
            mine = written;
        }
        if (first) {
            Contexts.apart(
                    vertx,
                    () -> Contexts.pause(vertx, GATHERING)
                            .chain(() -> insist(nextBatch()))
                            .subscribe()
                            .with(mine::complete, mine::completeExceptionally));
        }
        return Contexts.returning(Uni.createFrom().completionStage(mine.copy()));
    }

    private synchronized List<Settled> nextBatch() {
        var settled = batch;
        batch = new ArrayList<>();
        written = new CompletableFuture<>();
        return settled;
    }

    private Uni<Void> insist(List<Settled> settled) {
        return outbox.settle(settled)
                .onFailure()
                .invoke(failure -> LOG.warnf("Broadcasts could not be settled yet: %s", failure.getMessage()))
                .onFailure()
                .recoverWithUni(() -> Contexts.pause(vertx, AFTER_TROUBLE).chain(() -> insist(settled)));
    }
}
