package steps.domain.walk.meter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WalkRulesTest {
    static Stream<Arguments> nonsense() {
        return Stream.<UnaryOperator<double[]>>of(
                        of(0, 0),
                        of(0, Double.NaN),
                        of(1, 60),
                        of(1, -1),
                        of(2, 0),
                        of(3, -2),
                        of(4, 0),
                        of(5, 0),
                        of(6, Double.POSITIVE_INFINITY),
                        of(7, 0),
                        of(8, -5),
                        of(9, 0),
                        of(10, 0),
                        of(11, 0),
                        of(11, 11),
                        of(12, 0),
                        of(13, 0),
                        of(14, 0))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void rulesRefuseNonsense(UnaryOperator<double[]> change) {
        double[] n = change.apply(new double[] {50, 10, 12, 2.2, 8, 12, 8, 30, 75, 60, 60, 600, 6, 0.75, 3_000});

        assertThatThrownBy(() -> new WalkRules(
                        n[0],
                        n[1],
                        n[2],
                        n[3],
                        n[4],
                        (int) n[5],
                        n[6],
                        (int) n[7],
                        (int) n[8],
                        (int) n[9],
                        (int) n[10],
                        (int) n[11],
                        (int) n[12],
                        n[13],
                        (int) n[14]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static UnaryOperator<double[]> of(int index, double value) {
        return values -> {
            values[index] = value;
            return values;
        };
    }
}
