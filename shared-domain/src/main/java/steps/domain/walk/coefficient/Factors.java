package steps.domain.walk.coefficient;

import java.math.BigDecimal;

/**
 * The two numbers that a walk's steps are multiplied by.
 *
 * @param form of the kind of walk
 * @param weather of the temperature
 */
public record Factors(BigDecimal form, BigDecimal weather) {
    /** Bad weather never makes a walk worth less than its steps. */
    public BigDecimal multiplier() {
        return form.multiply(weather).max(BigDecimal.ONE);
    }

    /** Whether their product alone would be less than is paid. */
    public boolean areLifted() {
        return form.multiply(weather).compareTo(BigDecimal.ONE) < 0;
    }

    /** Whether nothing is multiplied. */
    public boolean areOne() {
        return form.compareTo(BigDecimal.ONE) == 0 && weather.compareTo(BigDecimal.ONE) == 0;
    }
}
