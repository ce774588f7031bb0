package steps.bot.telegram.outgoing;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import steps.bot.runtime.Contexts;

/**
 * Pauses of many chats over one timer. A timer for each would hold on to all that was under way when it was set, for
 * thousands of chats and for seconds, and each collection of garbage would copy that again.
 */
final class Pauses {
    /** A pause may end so much too late, never too early. */
    private static final long TICK_MS = 5;

    /** One that begins later may end earlier than all that are there. */
    private static final long LONGEST_SLEEP_MS = 50;

    private final Vertx vertx;
    private final LongConsumer over;
    private final PriorityQueue<Pause> pauses = new PriorityQueue<>(Comparator.comparingLong(Pause::endNs));

    /**
     * None yet.
     *
     * @param over called for each chat at the end of its pause, on a context of its own
     */
    Pauses(Vertx vertx, LongConsumer over) {
        this.vertx = vertx;
        this.over = over;
    }

    synchronized void begin(long chatId, Duration time) {
        pauses.add(new Pause(chatId, System.nanoTime() + time.toNanos()));
        if (pauses.size() == 1) {
            sleep(TICK_MS);
        }
    }

    private void sleep(long millis) {
        vertx.setTimer(millis, timer -> tick());
    }

    private void tick() {
        for (var pause : takeEnded(System.nanoTime())) {
            Contexts.apart(vertx, () -> over.accept(pause.chatId()));
        }
    }

    /** There is a timer as long as there is a pause. */
    private synchronized List<Pause> takeEnded(long nowNs) {
        var ended = new ArrayList<Pause>();
        while (!pauses.isEmpty() && pauses.peek().endNs() <= nowNs) {
            ended.add(pauses.remove());
        }
        if (!pauses.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(pauses.peek().endNs() - nowNs);
            sleep(Math.clamp(left, TICK_MS, LONGEST_SLEEP_MS));
        }
        return ended;
    }

    private record Pause(long chatId, long endNs) {}
}
