package steps.domain.walk.coefficient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.platform.cache.Caches;
import steps.testing.DatabaseResource;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class CoefficientCacheTest {
    private static final String ADD =
            "insert into temperature_coefficient (walk_form, min_c, max_c, coefficient) values ('%s', %s, %s, 1.2)";

    @Inject
    CoefficientCache coefficients;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    @BeforeEach
    void aFormOfOurs() {
        Rows.change(pool, "insert into walk_form (code, title, coefficient, position) values ('ski', 'Лыжи', 1.1, 4)");
        Rows.change(pool, ADD.formatted("ski", "-10", "0"));
        await(caches::refresh);
    }

    @AfterEach
    void asItWas() {
        Rows.change(pool, "delete from temperature_coefficient where walk_form = 'ski'");
        Rows.change(pool, "delete from walk_form where code = 'ski'");
        await(caches::refresh);
    }

    @Test
    void theFormsStandInTheirOrder() {
        assertThat(coefficients.current().choices())
                .extracting(WalkForm::code)
                .containsExactly("dog", "stroller", "stroller_dog", "ski");
    }

    /** People know the bot by these words, and outside acceptance runs press them. */
    @Test
    void theFormsAreCalledAsInTheContract() {
        assertThat(coefficients.current().choices())
                .extracting(form -> form.label().replaceFirst("^\\P{L}+", ""))
                .startsWith("Гуляю с собакой", "Гуляю с коляской", "Гуляю с собакой и коляской");
    }

    @Test
    void aChangeIsSeenAfterTheNextRefreshAndNotBefore() {
        Rows.change(pool, "update walk_form set coefficient = 2.5 where code = 'ski'");
        assertThat(multiplier("1")).isEqualByComparingTo("1.1");
        await(caches::refresh);
        assertThat(multiplier("1")).isEqualByComparingTo("2.5");

        Rows.change(pool, "update temperature_coefficient set coefficient = 2 where walk_form = 'ski'");
        await(caches::refresh);
        assertThat(multiplier("-1")).isEqualByComparingTo("5");

        Rows.change(pool, "delete from temperature_coefficient where walk_form = 'ski'");
        await(caches::refresh);
        assertThat(multiplier("-1")).isEqualByComparingTo("2.5");
    }

    @Test
    void aFormThatIsSwitchedOffCannotBeChosen() {
        Rows.change(pool, "update walk_form set active = false where code = 'ski'");
        await(caches::refresh);
        assertThat(coefficients.current().choice("ski")).isEmpty();
        assertThat(multiplier("1")).isEqualByComparingTo("1.1");
    }

    @Test
    void nothingIsReadAgainWithoutAChange() {
        var known = coefficients.current();
        await(caches::refresh);
        assertThat(coefficients.current()).isSameAs(known);
    }

    @ParameterizedTest
    @CsvSource({"-10, 0", "-5, 5", "-20, -9.9", "-9, -1", "-20, 20", "-0.1, 0"})
    void rangesOfOneFormMayNotOverlap(String minC, String maxC) {
        assertThatThrownBy(() -> Rows.change(pool, ADD.formatted("ski", minC, maxC)))
                .isInstanceOfSatisfying(
                        PgException.class,
                        refusal -> assertThat(refusal.getSqlState()).isEqualTo("23P01"));
    }

    @ParameterizedTest
    @CsvSource({"ski, 0, 5", "ski, -20, -10", "ski, 20, 30"})
    void rangesMayTouch(String form, String minC, String maxC) {
        assertThat(Rows.change(pool, ADD.formatted(form, minC, maxC))).isEqualTo(1);
    }

    /** Buttons carry codes between colons. */
    @ParameterizedTest
    @ValueSource(strings = {"a:b", "", "Ski", "лыжи", "1ski", "ski "})
    void aCodeThatNoButtonCouldCarryIsRefused(String code) {
        assertThatThrownBy(() -> Rows.change(
                        pool,
                        "insert into walk_form (code, title, coefficient, position) values ($1, 'Лыжи', 1.1, 4)",
                        code))
                .hasMessageContaining("walk_form_code");
    }

    @Test
    void aRangeCannotBeMovedOverAnother() {
        Rows.change(pool, ADD.formatted("ski", "0", "5"));
        assertThatThrownBy(() -> Rows.change(
                        pool, "update temperature_coefficient set max_c = 0.1 where walk_form = 'ski' and min_c = -10"))
                .hasMessageContaining("may not overlap");
        assertThat(Rows.change(
                        pool, "update temperature_coefficient set max_c = -1 where walk_form = 'ski' and min_c = -10"))
                .isEqualTo(1);
    }

    @Test
    void ofRangesThatOverlapAndComeAtOnceOneIsRefused() {
        var adds = together(List.<Callable<Boolean>>of(() -> isAdded("5", "15"), () -> isAdded("10", "20")));
        assertThat(adds).containsExactlyInAnyOrder(true, false);
    }

    private boolean isAdded(String minC, String maxC) {
        try {
            return Rows.change(pool, ADD.formatted("ski", minC, maxC)) == 1;
        } catch (PgException e) {
            return false;
        }
    }

    private BigDecimal multiplier(String temperatureC) {
        return coefficients.current().multiplier("ski", new BigDecimal(temperatureC));
    }
}
