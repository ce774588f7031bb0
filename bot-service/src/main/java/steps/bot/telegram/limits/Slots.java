package steps.bot.telegram.limits;

/**
 * Moments at which this replica may send, given to it by the common budget. A moment that was not used soon is lost:
 * saved up in many places, they would be sent all at once.
 */
final class Slots {
    private static final long KEPT_NS = 250_000_000;

    private long nextNs;
    private long spacingNs;
    private long keptUntilNs;
    private int left;

    /** In place of what was left. */
    void fill(int count, long firstNs, long everyNs, long nowNs) {
        left = count;
        nextNs = firstNs;
        spacingNs = everyNs;
        keptUntilNs = nowNs + KEPT_NS;
    }

    void clear() {
        left = 0;
    }

    boolean isEmpty(long nowNs) {
        expire(nowNs);
        return left == 0;
    }

    /** Whether one was there for now. */
    boolean take(long nowNs) {
        if (isEmpty(nowNs) || nextNs > nowNs) {
            return false;
        }
        left--;
        nextNs += spacingNs;
        return true;
    }

    /** When the next one comes. */
    long nextNs() {
        return nextNs;
    }

    private void expire(long nowNs) {
        while (left > 0 && nowNs > Math.max(keptUntilNs, nextNs + KEPT_NS)) {
            left--;
            nextNs += spacingNs;
        }
    }
}
