import java.util.concurrent.TimeUnit;

/** Counts times in steps of two per cent. */
final class Latencies {
    private static final double STEP = Math.log(1.02);
    private static final int STEPS = 1_000;

    private final long[] counts = new long[STEPS];
    private long total;

    void add(long nanos) {
        double microseconds = Math.max(1, nanos / 1_000.0);
        counts[Math.min(STEPS - 1, (int) Math.ceil(Math.log(microseconds) / STEP))]++;
        total++;
    }

    void add(Latencies other) {
        for (int i = 0; i < STEPS; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
    }

    long count() {
        return total;
    }

    /** In milliseconds; {@code share} of all times are not longer. */
    double ms(double share) {
        long wanted = (long) Math.ceil(total * share);
        long seen = 0;
        for (int i = 0; i < STEPS; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return Math.exp(i * STEP) / TimeUnit.MILLISECONDS.toMicros(1);
            }
        }
        throw new IllegalStateException("nothing was counted");
    }
}
