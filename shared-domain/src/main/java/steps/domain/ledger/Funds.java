package steps.domain.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What somebody can pay with, by whose it is.
 *
 * @param family what their family has, if they are in one
 * @param others what its other members have for themselves
 */
public record Funds(Points own, @Nullable Points family, Points others) {
    public Points spendable() {
        return family == null ? own : own.plus(family).plus(others);
    }

    /** Where what they earn goes. */
    public Points kept() {
        return family == null ? own : family;
    }

    public boolean isOfFamily() {
        return family != null;
    }
}
