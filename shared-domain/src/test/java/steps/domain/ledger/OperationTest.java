package steps.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationTest {
    @Test
    void theColumnsWordsAreAContract() {
        assertThat(Arrays.stream(Operation.values()).map(Operation::code))
                .containsExactly(
                        "steps_accrual",
                        "referral_reward",
                        "purchase",
                        "promo_purchase",
                        "refund",
                        "manual_adjust",
                        "transfer",
                        "opening");
    }

    @ParameterizedTest
    @EnumSource
    void isReadAsItWasWritten(Operation operation) {
        assertThat(Operation.of(operation.code())).isEqualTo(operation);
    }

    @Test
    void anUnknownWordIsAnError() {
        assertThatThrownBy(() -> Operation.of("gift")).isInstanceOf(IllegalArgumentException.class);
    }
}
