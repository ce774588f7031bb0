package steps.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(
            strings = {
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
