package steps.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import steps.bot.telegram.TelegramSettings;
import steps.domain.privacy.PersonMark;

class PersonMarksTest {
    private static final long ZINA = 5_000_000_001L;

    /** Marks are stored for a year: every version must make the same ones. */
    @Test
    void aPersonHasAlwaysTheSameMark() {
        assertThat(marks("123456:AAbbCC-dd_EE").of(ZINA))
                .isEqualTo(new PersonMark("7993d10af9eca82bb4b3934d8e7f70fb383b1c5f2ddd1a3079a35e5875650a98"));
    }

    @Test
    void nobodyElseHasItNorIsItKnownWithoutTheToken() {
        assertThat(marks("123456:AAbbCC-dd_EE").of(ZINA))
                .isNotEqualTo(marks("123456:AAbbCC-dd_EE").of(ZINA + 1))
                .isNotEqualTo(marks("123456:other").of(ZINA));
    }

    @Test
    void aTelegramIdIsNoMark() {
        assertThatThrownBy(() -> new PersonMark(Long.toString(ZINA))).isInstanceOf(IllegalArgumentException.class);
    }

    private static PersonMarks marks(String token) {
        return new PersonMarks(new SmallRyeConfigBuilder()
                .withMapping(TelegramSettings.class)
                .withDefaultValue("steps.telegram.token", token)
                .build()
                .getConfigMapping(TelegramSettings.class));
    }
}
