package steps.bot.telegram.limits;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import steps.bot.runtime.Contexts;
import steps.bot.telegram.TelegramSettings;

/** Lets messages leave one by one, as the budget of all replicas allows it. */
@Singleton
class SendGate {
    private static final Logger LOG = Logger.getLogger(SendGate.class);
    private static final long LONGEST_SLEEP_MS = 25;
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);

    /** A high rate is asked for in larger parts: one question for each message would be one commit for each. */
    private static final double SMALLEST_PART_S = 0.02;

    /** A busy replica takes no more at once, so that the others find something too. */
    private static final double LARGEST_PART_S = 0.25;

    private final Vertx vertx;
    private final SharedBudget budget;
    private final FloodMetrics metrics;
    private final double fullRate;
    private final int smallest;
    private final int largest;
    private final Lanes lanes = new Lanes();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final AtomicBoolean waking = new AtomicBoolean();

    SendGate(Vertx vertx, SharedBudget budget, FloodMetrics metrics, TelegramSettings settings) {
        this.vertx = vertx;
        this.budget = budget;
        this.metrics = metrics;
        this.fullRate = settings.ratePerSecond();
        this.smallest = (int) Math.ceil(fullRate * SMALLEST_PART_S);
        this.largest = (int) Math.ceil(fullRate * LARGEST_PART_S);
        metrics.lanes(lanes);
    }

    /** Completes on the caller's context when a message of this lane may leave. */
    Uni<Void> next(Lane lane) {
        var go = new CompletableFuture<Void>();
        lanes.add(lane, () -> {
            metrics.left(lane);
            go.complete(null);
        });
        pump();
        return Contexts.returning(Uni.createFrom().completionStage(go));
    }

    /** The rate of all replicas together while nothing has slowed them down, in messages a second. */
    double fullRatePerSecond() {
        return fullRate;
    }

    /** Nothing that was given to us before counts any more. */
    void forget() {
        lanes.empty();
    }

    private void pump() {
        lanes.release(System.nanoTime()).forEach(Runnable::run);
        long now = System.nanoTime();
        lanes.nextNs(now).ifPresent(at -> wake(Duration.ofNanos(at - now)));
        var missing = lanes.missing(now);
        if (!missing.isForNothing() && asking.compareAndSet(false, true)) {
            Contexts.apart(vertx, () -> ask(missing));
        }
    }

    private void ask(Ask missing) {
        budget.ask(new Ask(part(missing.messages()), part(missing.statuses()), part(missing.broadcasts())))
                .subscribe()
                .with(this::use, this::trouble);
    }

    private int part(int wanted) {
        return wanted == 0 ? 0 : Math.clamp(wanted, smallest, largest);
    }

    private void use(Grant grant) {
        metrics.pace(grant.pace());
        lanes.fill(grant, System.nanoTime());
        if (grant.messages() + grant.statuses() == 0) {
            askAgain(grant.again());
        } else {
            asking.set(false);
            pump();
        }
    }

    private void trouble(Throwable failure) {
        LOG.warnf("Nothing can be sent while the budget is out of reach: %s", failure.getMessage());
        askAgain(AFTER_TROUBLE);
    }

    private void askAgain(Duration in) {
        vertx.setTimer(millis(in), timer -> {
            asking.set(false);
            pump();
        });
    }

    /** One timer is enough; it is short because an earlier moment may be given to us meanwhile. */
    private void wake(Duration in) {
        if (waking.compareAndSet(false, true)) {
            vertx.setTimer(Math.min(millis(in), LONGEST_SLEEP_MS), timer -> {
                waking.set(false);
                pump();
            });
        }
    }

    private static long millis(Duration time) {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(time.toNanos() + 999_999));
    }
}
