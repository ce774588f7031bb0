package steps.platform.transaction;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Supplier;

/**
 * What is done about rows that somebody else holds. The server ends a wait for one after a moment, so that the connection is
 * free for others; the transaction is tried again and again, and between the attempts it waits here, where that costs
 * nothing. Second and later attempts have a few connections among them: however many people want a row that is held for
 * long, everybody else finds the pool as before.
 */
@Singleton
class HeldRows {
    /** How long somebody waits for an answer. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Of the pool's twelve connections. */
    static final int AT_ONCE = 3;

    private static final int SHORTEST_PAUSE_MS = 20;
    private static final int LONGEST_PAUSE_MS = 80;

    private final Vertx vertx;
    private final Clock clock;
    private final Turnstile again = new Turnstile(AT_ONCE);
    private final Random random = new Random();

    HeldRows(Vertx vertx, Clock clock) {
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * Does the transaction, again and again while it meets a row that is held; fails as it failed last when patience is over
     * ({@link SqlStates#isHeld}). Nothing of a failed attempt is left.
     */
    <T> Uni<T> insist(Supplier<Uni<T>> transaction) {
        var end = clock.instant().plus(PATIENCE);
        return Uni.createFrom()
                .deferred(() -> transaction.get())
                .onFailure(failure -> isWorthAnotherAttempt(failure, end))
                .recoverWithUni(() -> again(transaction, end));
    }

    private <T> Uni<T> again(Supplier<Uni<T>> transaction, Instant end) {
        return pause().chain(() -> again.pass(transaction))
                .onFailure(failure -> isWorthAnotherAttempt(failure, end))
                .recoverWithUni(() -> again(transaction, end));
    }

    private boolean isWorthAnotherAttempt(Throwable failure, Instant end) {
        return SqlStates.isHeld(failure) && clock.instant().isBefore(end);
    }

    /** Those who met together come back apart. */
    private Uni<Void> pause() {
        int pause = random.nextInt(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS);
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(pause, timer -> emitter.complete(null)));
    }
}
