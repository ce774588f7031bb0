package steps.sandbox.limits;

/** A budget that refills evenly; taking on credit makes it negative, which is what queued messages wait for. */
final class Bucket {
    private double tokens;
    private long filledAtMs;

    Bucket(double burst, long nowMs) {
        tokens = burst;
        filledAtMs = nowMs;
    }

    /** Seconds until one more message is in the budget. */
    double waitS(double perSecond, double burst, long nowMs) {
        if (perSecond == 0) {
            return 0;
        }
        tokens = Math.min(burst, tokens + (nowMs - filledAtMs) / 1000.0 * perSecond);
        filledAtMs = nowMs;
        return tokens >= 1 ? 0 : (1 - tokens) / perSecond;
    }

    void take(int messages) {
        tokens -= messages;
    }

    boolean isFull(double perSecond, double burst, long nowMs) {
        return waitS(perSecond, burst, nowMs) == 0 && tokens >= burst;
    }
}
