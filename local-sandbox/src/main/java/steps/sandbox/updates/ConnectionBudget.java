package steps.sandbox.updates;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How fast the server opens connections to the bot: ten in half a second, but only one, every two seconds, once nothing
 * has succeeded for ten seconds. A bot that closes its connections is therefore served slowly.
 */
final class ConnectionBudget {
    private static final int HEALTHY_NEW = 10;
    private static final long HEALTHY_WINDOW_MS = 500;
    private static final long UNHEALTHY_AFTER_MS = 10_000;
    private static final long UNHEALTHY_WINDOW_MS = 2_000;

    private final Clock clock;
    private final Deque<Long> opened = new ArrayDeque<>();
    private int open;
    private long lastSuccessMs;

    ConnectionBudget(Clock clock) {
        this.clock = clock;
        this.lastSuccessMs = clock.millis();
    }

    void connected() {
        open++;
    }

    void closed() {
        open--;
    }

    void succeeded() {
        lastSuccessMs = clock.millis();
    }

    /** Milliseconds until one more delivery may start beside those on their way; counts a new connection at 0. */
    long waitMs(int onTheirWay) {
        if (onTheirWay < open) {
            return 0;
        }
        long now = clock.millis();
        boolean healthy = now - lastSuccessMs <= UNHEALTHY_AFTER_MS;
        long window = healthy ? HEALTHY_WINDOW_MS : UNHEALTHY_WINDOW_MS;
        int most = healthy ? HEALTHY_NEW : 1;
        while (!opened.isEmpty() && (opened.getFirst() <= now - window || opened.size() > HEALTHY_NEW)) {
            opened.removeFirst();
        }
        if (!healthy && onTheirWay > 0) {
            return UNHEALTHY_WINDOW_MS;
        }
        if (opened.size() >= most) {
            return Math.max(1, opened.getFirst() + window - now);
        }
        opened.addLast(now);
        return 0;
    }
}
