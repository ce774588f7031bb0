package steps.bot.telegram.outgoing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jboss.logging.Logger;
import steps.bot.dialog.unsent.LiveKeyboards;
import steps.bot.dialog.unsent.SentTurn;
import steps.bot.runtime.MicroBatches;
import steps.bot.runtime.Outages;

/**
 * Crosses off what was said, many turns with one statement: a commit for each would cost as much as the turn itself. The same
 * statement remembers the buttons that were shown.
 * Insists while the database is away: what was said and is not crossed off would be said again.
 */
@Singleton
class SentTurns {
    private static final Logger LOG = Logger.getLogger(SentTurns.class);
    private static final Duration GATHERING = Duration.ofMillis(50);
    private static final int LARGEST_BATCH = 1_000;

    private final Vertx vertx;
    private final LiveKeyboards keyboards;
    private final KeyboardTidier tidier;
    private final MicroBatches<SentTurn, Void> batches;

    SentTurns(Vertx vertx, LiveKeyboards keyboards, KeyboardTidier tidier) {
        this.vertx = vertx;
        this.keyboards = keyboards;
        this.tidier = tidier;
        this.batches = new MicroBatches<>(vertx, GATHERING, LARGEST_BATCH, this::write);
    }

    /** Completes when the turn is crossed off. */
    Uni<Void> add(SentTurn turn) {
        return batches.add(turn);
    }

    private Uni<List<Void>> write(List<SentTurn> turns) {
        return Outages.insist(vertx, LOG, "What was said could not be crossed off yet", () -> keyboards.record(turns))
                .invoke(tidier::tidy)
                .replaceWith(Collections.nCopies(turns.size(), null));
    }
}
