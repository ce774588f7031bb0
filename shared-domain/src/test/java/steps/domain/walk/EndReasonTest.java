package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndReasonTest {
    private final EndReason.AsText column = new EndReason.AsText();

    @Test
    void theColumnsWordsAreAContract() {
        assertThat(Arrays.stream(EndReason.values()).map(column::convertToDatabaseColumn))
                .containsExactly("button", "limit", "sharing_stopped", "sharing_over", "silence", "canceled");
    }

    @ParameterizedTest
    @EnumSource
    void isReadAsItWasWritten(EndReason reason) {
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(reason)))
                .isEqualTo(reason);
    }

    @Test
    void nothingStaysNothingAndAnUnknownWordIsAnError() {
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
        assertThatThrownBy(() -> column.convertToEntityAttribute("bored")).isInstanceOf(IllegalArgumentException.class);
    }
}
