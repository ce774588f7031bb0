package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayStepsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void countEarlierWalksAndThisOneDayByDay() {
        var days = DaySteps.after(Map.of(MONDAY, 2_900))
                .plus(MONDAY, 60)
                .plus(MONDAY, 40)
                .plus(TUESDAY, 5);
        assertThat(days.on(MONDAY)).isEqualTo(3_000);
        assertThat(days.on(TUESDAY)).isEqualTo(5);
        assertThat(days.on(TUESDAY.plusDays(1))).isZero();
        assertThat(days.own()).containsOnly(Map.entry(MONDAY, 100), Map.entry(TUESDAY, 5));
    }

    @Test
    void noStepsLeaveNoTrace() {
        var days = DaySteps.after(Map.of(MONDAY, 7));
        assertThat(days.plus(TUESDAY, 0)).isSameAs(days);
    }

    @Test
    void aDayThatWasHandedOutNeverChanges() {
        var before = DaySteps.after(Map.of()).plus(MONDAY, 1);
        before.plus(MONDAY, 1);
        assertThat(before.on(MONDAY)).isEqualTo(1);
        assertThatThrownBy(() -> before.own().put(MONDAY, 5)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anOverflowIsAnError() {
        var full = DaySteps.after(Map.of()).plus(MONDAY, Integer.MAX_VALUE);
        assertThatThrownBy(() -> full.plus(MONDAY, 1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void theStoredFormIsAContract() {
        var days = DaySteps.after(Map.of(MONDAY, 12)).plus(TUESDAY, 34);
        var json = "{\"e\":{\"2026-11-02\":12},\"o\":{\"2026-11-03\":34}}";
        assertThat(WalkJson.write(days)).isEqualTo(json);
        assertThat(WalkJson.days(json)).isEqualTo(days);
        assertThat(WalkJson.days("{\"e\":{},\"o\":{}}")).isEqualTo(DaySteps.after(Map.of()));
    }
}
