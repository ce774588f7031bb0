package steps.admin.partner;

import java.time.Clock;
import java.time.Duration;

/**
 * So many calls at once and so many a second after that, counted on this replica alone: it keeps a loop that runs away from
 * hurting others, and is no price list.
 */
final class Pace {
    private static final double SECOND_MS = 1_000;

    private final Clock clock;
    private final int perSecond;
    private final int burst;
    private double left;
    private long countedAtMs;

    Pace(Clock clock, int perSecond, int burst) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.burst = burst;
        this.left = burst;
        this.countedAtMs = clock.millis();
    }

    /** Zero when the call may be made now, else how long to wait for the next one. */
    synchronized Duration waitForNext() {
        long now = clock.millis();
        left = Math.min(burst, left + Math.max(0, now - countedAtMs) / SECOND_MS * perSecond);
        countedAtMs = now;
        if (left >= 1) {
            left--;
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) Math.ceil((1 - left) / perSecond * SECOND_MS));
    }
}
