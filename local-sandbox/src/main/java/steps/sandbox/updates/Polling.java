package steps.sandbox.updates;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import steps.sandbox.refusals.Refusal;

/** Answers getUpdates: at once, or when an update comes; only the newest poll waits, older ones are refused. */
public final class Polling {
    private static final int MAX_ANSWER_BYTES = 4 * 1024 * 1024;
    private static final long HASTY_MS = 3_000;
    private static final long VERY_HASTY_MS = 500;
    private static final int HASTY_TIMEOUT_S = 3;

    private final Vertx vertx;
    private final Clock clock;
    private final UpdateQueue queue;
    private @Nullable Promise<List<PendingUpdate>> waiting;
    private int waitingLimit;
    private long waitingTimer;
    private int lastOffset = -1;
    private long lastStartMs;
    private long lastConflictMs;
    private long polls;

    public Polling(Vertx vertx, Clock clock, UpdateQueue queue) {
        this.vertx = vertx;
        this.clock = clock;
        this.queue = queue;
        queue.onAdded(this::answerWaiting);
    }

    public Future<List<PendingUpdate>> poll(int offset, int limit, int timeoutS) {
        refuseWaiting("terminated by other getUpdates request; make sure that only one bot instance is running");
        polls++;
        long now = clock.millis();
        boolean same = offset == lastOffset;
        int wait = same && timeoutS < HASTY_TIMEOUT_S && now < lastStartMs + HASTY_MS ? HASTY_TIMEOUT_S : timeoutS;
        int most = same && now < lastStartMs + VERY_HASTY_MS ? 1 : limit;
        lastOffset = offset;
        lastStartMs = now;
        queue.dropExpired();
        confirm(offset);
        if (queue.size() > 0 || wait == 0) {
            return Future.succeededFuture(first(most));
        }
        Promise<List<PendingUpdate>> promise = Promise.promise();
        waiting = promise;
        waitingLimit = most;
        waitingTimer = vertx.setTimer(wait * 1000L, timer -> answer(promise, List::of));
        return promise.future();
    }

    public boolean isWaiting() {
        return waiting != null;
    }

    /** How often the bot has asked so far. */
    public long polls() {
        return polls;
    }

    private void confirm(int offset) {
        if (offset > 0) {
            queue.takenBelow(offset);
        } else if (offset < 0 && queue.size() > -offset) {
            queue.takenBelow(new ArrayList<>(queue.pending().keySet()).get(queue.size() + offset));
        }
    }

    private List<PendingUpdate> first(int limit) {
        List<PendingUpdate> updates = new ArrayList<>();
        long bytes = 0;
        for (PendingUpdate update : queue.pending().values()) {
            bytes += update.bytes();
            if (updates.size() == limit || (bytes > MAX_ANSWER_BYTES && !updates.isEmpty())) {
                break;
            }
            updates.add(update);
        }
        return updates;
    }

    /** A millisecond later, so that updates that come together go together. */
    private void answerWaiting() {
        Promise<List<PendingUpdate>> promise = waiting;
        if (promise != null) {
            vertx.setTimer(1, timer -> answer(promise, () -> first(waitingLimit)));
        }
    }

    private void answer(Promise<List<PendingUpdate>> promise, Supplier<List<PendingUpdate>> updates) {
        if (promise.equals(waiting)) {
            List<PendingUpdate> found = updates.get();
            stopWaiting();
            promise.complete(found);
        }
    }

    /** Ends a waiting poll; the second time within three seconds its bot is made to wait for the bad news. */
    public void refuseWaiting(String why) {
        if (waiting == null) {
            return;
        }
        Promise<List<PendingUpdate>> promise = waiting;
        stopWaiting();
        long now = clock.millis();
        Refusal refusal = Refusal.conflict(why);
        if (now - lastConflictMs < HASTY_MS) {
            vertx.setTimer(HASTY_MS, timer -> promise.fail(refusal));
        } else {
            promise.fail(refusal);
        }
        lastConflictMs = now;
    }

    private void stopWaiting() {
        vertx.cancelTimer(waitingTimer);
        waiting = null;
    }
}
