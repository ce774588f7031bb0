package steps.bot.telegram;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

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
    private boolean ticking;

    /**
     * None yet.
     *
     * @param over called for each chat at the end of its pause, on a context of its own
     */
    Pauses(Vertx vertx, LongConsumer over) {
        this.vertx = vertx;
        this.over = over;
    }

    void begin(long chatId, Duration time) {
        if (add(new Pause(chatId, System.nanoTime() + time.toNanos()))) {
            sleep(TICK_MS);
        }
    }

    /** Whether nobody wakes up for it yet. */
    private synchronized boolean add(Pause pause) {
        pauses.add(pause);
        boolean first = !ticking;
        ticking = true;
        return first;
    }

    private void sleep(long millis) {
        vertx.setTimer(millis, timer -> tick());
    }

    private void tick() {
        long now = System.nanoTime();
        for (var pause : takeEnded(now)) {
            Contexts.apart(vertx, () -> over.accept(pause.chatId()));
        }
        long next = nextMs(now);
        if (next > 0) {
            sleep(next);
        }
    }

    private synchronized List<Pause> takeEnded(long nowNs) {
        var ended = new ArrayList<Pause>();
        while (!pauses.isEmpty() && pauses.peek().endNs() <= nowNs) {
            ended.add(pauses.remove());
        }
        return ended;
    }

    /** 0 when there is nothing to wake up for. */
    private synchronized long nextMs(long nowNs) {
        ticking = !pauses.isEmpty();
        return ticking
                ? Math.clamp(TimeUnit.NANOSECONDS.toMillis(pauses.peek().endNs() - nowNs), TICK_MS, LONGEST_SLEEP_MS)
                : 0;
    }

    private record Pause(long chatId, long endNs) {}
}
