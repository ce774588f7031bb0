package steps.domain.walk.coefficient;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What steps are multiplied by: for the kind of walk and for the weather.
 *
 * @param forms all there ever were, in the order in which they are shown
 */
public record Coefficients(List<WalkForm> forms, List<TemperatureRange> ranges) {

    /** Those that people can choose. */
    public List<WalkForm> choices() {
        return forms.stream().filter(WalkForm::active).toList();
    }

    /** Empty when people cannot choose it, or not any more. */
    public Optional<WalkForm> choice(String code) {
        return form(code).filter(WalkForm::active);
    }

    public Optional<WalkForm> form(String code) {
        return forms.stream().filter(form -> form.code().equals(code)).findFirst();
    }

    /**
     * Form coefficient × temperature coefficient, at least 1; a temperature outside every range counts as 1.
     *
     * @param temperatureC degrees Celsius, null when unknown
     */
    public BigDecimal multiplier(String form, @Nullable BigDecimal temperatureC) {
        return factors(form, temperatureC).multiplier();
    }

    /**
     * What the multiplier is made of now.
     *
     * @param temperatureC as of {@link #multiplier}
     */
    public Factors factors(String form, @Nullable BigDecimal temperatureC) {
        return new Factors(
                form(form).map(WalkForm::coefficient).orElse(BigDecimal.ONE),
                temperatureC == null ? BigDecimal.ONE : weather(form, temperatureC));
    }

    private BigDecimal weather(String form, BigDecimal temperatureC) {
        return ranges.stream()
                .filter(range -> range.covers(form, temperatureC))
                .findFirst()
                .map(TemperatureRange::coefficient)
                .orElse(BigDecimal.ONE);
    }
}
