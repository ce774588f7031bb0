package steps.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    private static final String LABEL = "b".repeat(60);
    private static final String LONG_HOST = LABEL + "." + LABEL + "." + LABEL + ".ru";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name@example.com",
                "first.last+walk@mail.example.ru",
                "o'neil@example.org",
                "a@b.co",
                "имя@example.com",
                "name@пример.рф",
                "NAME@EXAMPLE.COM"
            })
    void takesAddressesThatMailCanBeSentTo(String address) {
        assertThat(Email.parse(address)).contains(new Email(address));
    }

    @Test
    void spacesAroundAreNotPartOfIt() {
        assertThat(Email.parse("  name@example.com\n")).contains(new Email("name@example.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "ivan\u200b@example.com, ivan@example.com",
        "\u00a0ivan@example.com, ivan@example.com",
        "\ufeffivan@exa\u00admple.com\u2060, ivan@example.com",
        "\u202aivan@example.com\u202c, ivan@example.com",
        "ivan@example.com\u3000, ivan@example.com",
        "ivan\u2011petrov@example.com, ivan-petrov@example.com",
        "o\u2019neil@example.org, o'neil@example.org",
        "name@приме\u200bр.рф, name@пример.рф",
        "name@\u0438\u0306од.рф, name@йод.рф",
    })
    void leavesOutWhatNobodySees(String written, String address) {
        assertThat(Email.parse(written)).contains(new Email(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ivan@[127.0.0.1]",
                "ivan@[IPv6:::1]",
                "\"ivan petrov\"@example.com",
                "\"ivan\"@example.com",
                "ivan\\ petrov@example.com",
                "ivan\\@petrov@example.com",
                "ivan\u00a0petrov@example.com",
                "😀@example.com",
                "№1@example.com",
                "ivan@example。com",
                "ivan@пример｡рф",
                "ivan@ｅxample.com",
                "ivan＠example.com",
                "ivan@①.com",
                "\u200b",
                "",
                " ",
                "name",
                "@example.com",
                "name@",
                "name@example",
                "name@localhost",
                "name@@example.com",
                "na me@example.com",
                "name@exa mple.com",
                "name@example.com, other@example.com",
                "name@example.com\nBcc: other@example.com",
                ".name@example.com",
                "name@example..com",
                "name@-example.com",
                "/skip",
                "Пропустить"
            })
    void refusesEverythingElse(String written) {
        assertThat(Email.parse(written)).isEmpty();
    }

    @Test
    void isNoLongerThanItsColumn() {
        assertThat(Email.parse("a".repeat(64) + "@" + LONG_HOST)).isPresent();
        assertThat(Email.parse("a".repeat(64) + "@" + LONG_HOST + ".ru".repeat(30)))
                .isEmpty();
        assertThatThrownBy(() -> new Email("name")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotToldToLogs() {
        assertThat(new Email("name@example.com").toString())
                .doesNotContain("name")
                .doesNotContain("example");
    }
}
