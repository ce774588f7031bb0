package steps.domain.walk.coefficient;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class CoefficientsTest {
    private static final Coefficients COEFFICIENTS = new Coefficients(
            List.of(form("dog", "1.0"), form("stroller", "1.2"), form("snail", "0.5")),
            List.of(
                    range("dog", "-99.9", "-15", "1.5"),
                    range("dog", "-15", "5", "1.1"),
                    range("stroller", "-15", "5", "1.3"),
                    range("snail", "-15", "5", "1.5")));

    @ParameterizedTest
    @CsvSource({
        "dog,      0,     1.1",
        "dog,      -15.1, 1.5",
        "dog,      -15.0, 1.1",
        "dog,      4.9,   1.1",
        "dog,      5.0,   1",
        "stroller, 0,     1.56",
        "stroller, 5,     1.2",
        "stroller, ,      1.2",
        "dog,      ,      1",
    })
    void multiplyFormByWeather(String form, BigDecimal temperatureC, BigDecimal multiplier) {
        assertThat(COEFFICIENTS.multiplier(form, temperatureC)).isEqualByComparingTo(multiplier);
    }

    @ParameterizedTest
    @CsvSource({"snail, 0", "snail, ", "sledge, 0", "sledge, "})
    void areNeverBelowOne(String form, BigDecimal temperatureC) {
        assertThat(COEFFICIENTS.multiplier(form, temperatureC)).isEqualByComparingTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "stroller, 0, 1.2, 1.3, false",
        "dog, 5, 1, 1, false",
        "snail, 0, 0.5, 1.5, true",
        "sledge, , 1, 1, false"
    })
    void tellWhatTheyMultiply(
            String form, BigDecimal temperatureC, BigDecimal ofForm, BigDecimal ofWeather, boolean lifted) {
        var factors = COEFFICIENTS.factors(form, temperatureC);
        assertThat(factors.form()).isEqualByComparingTo(ofForm);
        assertThat(factors.weather()).isEqualByComparingTo(ofWeather);
        assertThat(factors.areLifted()).isEqualTo(lifted);
        assertThat(factors.multiplier()).isEqualByComparingTo(COEFFICIENTS.multiplier(form, temperatureC));
    }

    @Test
    void areExact() {
        var fine = new Coefficients(List.of(form("dog", "1.001")), List.of(range("dog", "-5", "5", "1.003")));
        assertThat(fine.multiplier("dog", BigDecimal.ZERO)).isEqualTo(new BigDecimal("1.004003"));
    }

    /** Whoever is on the way keeps what they set out for. */
    @Test
    void aFormThatCannotBeChosenAnyMoreStillCounts() {
        var retired = new WalkForm("sledge", "Гуляю с санками", null, "🛷", new BigDecimal("1.4"), false);
        var coefficients = new Coefficients(List.of(form("dog", "1.0"), retired), List.of());
        assertThat(coefficients.choices()).extracting(WalkForm::code).containsExactly("dog");
        assertThat(coefficients.choice("sledge")).isEmpty();
        assertThat(coefficients.form("sledge")).contains(retired);
        assertThat(coefficients.multiplier("sledge", BigDecimal.ZERO)).isEqualByComparingTo("1.4");
    }

    @Test
    void knowTheirForms() {
        assertThat(COEFFICIENTS.form("stroller")).map(WalkForm::coefficient).contains(new BigDecimal("1.2"));
        assertThat(COEFFICIENTS.form("sledge")).isEmpty();
    }

    public static WalkForm form(String code, String coefficient) {
        return new WalkForm(code, "Гуляю", null, "🐕", new BigDecimal(coefficient), true);
    }

    public static TemperatureRange range(String form, String minC, String maxC, String coefficient) {
        return new TemperatureRange(form, new BigDecimal(minC), new BigDecimal(maxC), new BigDecimal(coefficient));
    }
}
