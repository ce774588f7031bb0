package steps.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {
    private static final Points MOST = new Points(Long.MAX_VALUE);

    @Test
    void areNeverNegative() {
        assertThatThrownBy(() -> new Points(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Points(2).minus(new Points(3))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addAndTakeAwayExactly() {
        assertThat(new Points(40).plus(new Points(2))).isEqualTo(new Points(42));
        assertThat(new Points(42).minus(new Points(42))).isEqualTo(Points.NONE);
    }

    @Test
    void anOverflowIsAnErrorAndNotADebt() {
        assertThatThrownBy(() -> MOST.plus(new Points(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Points.roundedDown(new BigDecimal("9223372036854775808")))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.999999, 0", "1, 1", "1.000000, 1", "41.999999, 41", "1E+3, 1000"})
    void aStartedPointIsNotPaid(BigDecimal exact, long whole) {
        assertThat(Points.roundedDown(exact)).isEqualTo(new Points(whole));
    }

    @Test
    void aSumBelowZeroIsRefused() {
        assertThatThrownBy(() -> Points.roundedDown(new BigDecimal("-1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 41, 42})
    void coverPricesUpToThemselves(long price) {
        assertThat(new Points(42).covers(new Points(price))).isTrue();
    }

    @Test
    void coverNoHigherPrice() {
        assertThat(new Points(42).covers(new Points(43))).isFalse();
    }

    @Test
    void areOrderedByTheirNumber() {
        assertThat(List.of(new Points(10), MOST, new Points(9), Points.NONE).stream()
                        .sorted()
                        .toList())
                .containsExactly(Points.NONE, new Points(9), new Points(10), MOST);
        assertThat(Points.NONE.isNone()).isTrue();
        assertThat(new Points(1).isNone()).isFalse();
    }
}
