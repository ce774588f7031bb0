package steps.bot.telegram;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import steps.bot.dialog.Conversations;
import steps.bot.dialog.UnsentTurn;

/** Crosses off what was said, many turns with one statement: a commit for each would cost as much as the turn itself. */
@ApplicationScoped
class SaidTurns {
    private static final Duration GATHERING = Duration.ofMillis(50);

    private final Vertx vertx;
    private final Conversations conversations;
    private List<UnsentTurn> batch = new ArrayList<>();
    private CompletableFuture<Void> written = new CompletableFuture<>();

    SaidTurns(Vertx vertx, Conversations conversations) {
        this.vertx = vertx;
        this.conversations = conversations;
    }

    /** Completes when the turn is crossed off. */
    Uni<Void> add(UnsentTurn turn) {
        boolean first;
        CompletableFuture<Void> mine;
        synchronized (this) {
            batch.add(turn);
            first = batch.size() == 1;
            mine = written;
        }
        if (first) {
            Contexts.pause(vertx, GATHERING)
                    .chain(this::write)
                    .subscribe()
                    .with(mine::complete, mine::completeExceptionally);
        }
        return Uni.createFrom().completionStage(mine);
    }

    private Uni<Void> write() {
        List<UnsentTurn> turns;
        synchronized (this) {
            turns = batch;
            batch = new ArrayList<>();
            written = new CompletableFuture<>();
        }
        return conversations.forget(turns);
    }
}
