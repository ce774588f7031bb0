package steps.bot.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@anna_1",
                "anna_1",
                " @anna_1 ",
                "t.me/anna_1",
                "https://t.me/anna_1",
                "https://telegram.me/anna_1/"
            })
    void isFoundHoweverItIsWritten(String written) {
        assertThat(Username.in(written)).contains("anna_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "Анна",
                "@anna anna",
                "anna@example.org",
                "@1anna",
                "https://t.me/joinchat/abc",
                "@a%",
                "'; --"
            })
    void isNotInWhatCannotBeOne(String written) {
        assertThat(Username.in(written)).isEmpty();
    }
}
