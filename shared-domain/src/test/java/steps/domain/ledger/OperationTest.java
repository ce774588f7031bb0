package steps.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationTest {
    private final Operation.AsText column = new Operation.AsText();

    @Test
    void theColumnsWordsAreAContract() {
        assertThat(Arrays.stream(Operation.values()).map(column::convertToDatabaseColumn))
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
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(operation)))
                .isEqualTo(operation);
    }

    @Test
    void nothingStaysNothingAndAnUnknownWordIsAnError() {
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
        assertThatThrownBy(() -> column.convertToEntityAttribute("gift")).isInstanceOf(IllegalArgumentException.class);
    }
}
