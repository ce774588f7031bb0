package steps.edge;

import java.time.Duration;

/**
 * What a connection's other end owes us, by the monotonic clock; on its event loop only.
 *
 * <pre>
 *   accepted ──▶ head ──▶ body ──▶ (we answer: it owes nothing) ──▶ head ──▶ …
 * </pre>
 */
final class Sender {
    private final EdgeSettings settings;
    private long sinceNs;
    private boolean first = true;
    private boolean inBody;
    private long bodyBytes;
    private int unanswered;

    Sender(EdgeSettings settings, long nowNs) {
        this.settings = settings;
        this.sinceNs = nowNs;
    }

    void beginsBody(long nowNs) {
        first = false;
        inBody = true;
        bodyBytes = 0;
        unanswered++;
        sinceNs = nowNs;
    }

    void sends(int bytes) {
        bodyBytes += bytes;
    }

    void endsBody(long nowNs) {
        inBody = false;
        sinceNs = nowNs;
    }

    void isAnswered(long nowNs) {
        unanswered--;
        // Whoever is answered early still owes the rest of the body, since the time when that began.
        if (!inBody) {
            sinceNs = nowNs;
        }
    }

    /** Whoever is answered may not call it our time that we do not read the rest. */
    boolean isUnanswered() {
        return unanswered > 0;
    }

    /** We did not read: that time is ours. */
    void wasHeldBack(Duration time) {
        sinceNs += time.toNanos();
    }

    boolean isTooSlow(long nowNs) {
        return owes() && nowNs - sinceNs > patience().toNanos();
    }

    /** Whether it has sent nothing that we could answer for so long; for those of whom nothing else is known. */
    boolean isToldNothing(long sinceNs) {
        return sinceNs > settings.nextHeadPatience().toNanos();
    }

    private boolean owes() {
        return inBody || !isUnanswered();
    }

    private Duration patience() {
        if (inBody) {
            return settings.bodyPatience()
                    .plusSeconds(bodyBytes / settings.slowestBody().asLongValue());
        }
        return first ? settings.headPatience() : settings.nextHeadPatience();
    }
}
