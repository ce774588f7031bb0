package steps.domain.walk.meter;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A point that a walk took, with what was made of it.
 *
 * @param steps paid with this point, within the daily limit
 * @param multiplier of these steps; null when there are none
 */
public record TrackedPoint(
        TrackPoint point,
        Verdict verdict,
        int steps,
        @Nullable BigDecimal multiplier) {
    /** Exact, not yet rounded: a walk's points are the sum of these. */
    public BigDecimal points() {
        return multiplier == null ? BigDecimal.ZERO : multiplier.multiply(BigDecimal.valueOf(steps));
    }
}
