package steps.domain.walk.coefficient;

import java.math.BigDecimal;

/** A coefficient for temperatures from {@code minC} (included) to {@code maxC} (not included), in degrees Celsius. */
public record TemperatureRange(String form, BigDecimal minC, BigDecimal maxC, BigDecimal coefficient) {
    boolean covers(String otherForm, BigDecimal temperatureC) {
        return form.equals(otherForm) && temperatureC.compareTo(minC) >= 0 && temperatureC.compareTo(maxC) < 0;
    }
}
