package steps.domain.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number of points: whole, never negative, exact. */
public record Points(long value) implements Comparable<Points> {
    public static final Points NONE = new Points(0);

    public Points {
        if (value < 0) {
            throw new IllegalArgumentException("Points are never negative: " + value);
        }
    }

    /** The whole points in an exact sum: a started point is not paid. */
    public static Points roundedDown(BigDecimal exact) {
        return new Points(exact.setScale(0, RoundingMode.DOWN).longValueExact());
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(value, other.value));
    }

    public Points minus(Points other) {
        return new Points(Math.subtractExact(value, other.value));
    }

    /** So many per cent, rounded down. */
    public Points percent(int percent) {
        return new Points(Math.multiplyExact(value, percent) / 100);
    }

    public boolean covers(Points price) {
        return value >= price.value;
    }

    public boolean isNone() {
        return value == 0;
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(value, other.value);
    }
}
