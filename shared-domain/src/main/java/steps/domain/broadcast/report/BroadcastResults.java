package steps.domain.broadcast.report;

import java.util.Map;
import steps.domain.broadcast.SkipReason;

/**
 * How a broadcast has fared so far: everybody in the snapshot is counted once.
 *
 * @param waiting those whose turn is still to come; of a canceled one they are counted as canceled
 * @param skipped by the reason
 * @param clicks how many people pressed each button, by its place
 */
public record BroadcastResults(
        long waiting,
        long inFlight,
        long sent,
        long blocked,
        long failed,
        long unknown,
        long canceled,
        Map<SkipReason, Long> skipped,
        Map<Integer, Long> clicks) {
    public BroadcastResults {
        skipped = Map.copyOf(skipped);
        clicks = Map.copyOf(clicks);
    }

    public long allSkipped() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }

    public long all() {
        return waiting + inFlight + done();
    }

    /** Who has had their turn, or never will. */
    public long done() {
        return sent + blocked + failed + unknown + canceled + allSkipped();
    }
}
