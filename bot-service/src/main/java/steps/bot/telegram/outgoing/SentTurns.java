package steps.bot.telegram.outgoing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import steps.bot.dialog.LiveKeyboards;
import steps.bot.dialog.SentTurn;
import steps.bot.runtime.Contexts;

/**
 * Crosses off what was said, many turns with one statement: a commit for each would cost as much as the turn itself. The same
 * statement remembers the buttons that were shown.
 * Insists while the database is away: what was said and is not crossed off would be said again.
 */
@Singleton
class SentTurns {
    private static final Logger LOG = Logger.getLogger(SentTurns.class);
    private static final Duration GATHERING = Duration.ofMillis(50);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final LiveKeyboards keyboards;
    private final KeyboardTidier tidier;
    private List<SentTurn> batch = new ArrayList<>();
    private CompletableFuture<Void> written = new CompletableFuture<>();

    SentTurns(Vertx vertx, LiveKeyboards keyboards, KeyboardTidier tidier) {
        this.vertx = vertx;
        this.keyboards = keyboards;
        this.tidier = tidier;
    }

    /** Completes when the turn is crossed off. */
    Uni<Void> add(SentTurn turn) {
        boolean first;
        CompletableFuture<Void> mine;
        synchronized (this) {
            batch.add(turn);
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

    private synchronized List<SentTurn> nextBatch() {
        var turns = batch;
        batch = new ArrayList<>();
        written = new CompletableFuture<>();
        return turns;
    }

    private Uni<Void> insist(List<SentTurn> turns) {
        return keyboards
                .record(turns)
                .invoke(tidier::tidy)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("What was said could not be crossed off yet: %s", failure.getMessage()))
                .onFailure()
                .recoverWithUni(() -> Contexts.pause(vertx, AFTER_TROUBLE).chain(() -> insist(turns)));
    }
}
