package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndReasonTest {
    @Test
    void theColumnsWordsAreAContract() {
        assertThat(Arrays.stream(EndReason.values()).map(EndReason::code))
                .containsExactly("button", "limit", "sharing_stopped", "sharing_over", "silence", "canceled");
    }

    @ParameterizedTest
    @EnumSource
    void isReadAsItWasWritten(EndReason reason) {
        assertThat(EndReason.of(reason.code())).isEqualTo(reason);
    }

    @Test
    void anUnknownWordIsAnError() {
        assertThatThrownBy(() -> EndReason.of("bored")).isInstanceOf(IllegalArgumentException.class);
    }
}
