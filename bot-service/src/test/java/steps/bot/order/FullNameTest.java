package steps.bot.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FullNameTest {
    @ParameterizedTest
    @CsvSource({
        "Иванова Мария Петровна, Иванова, Мария Петровна",
        "'  иванова   мария ', иванова, мария",
        "Салтыков-Щедрин М. Е., Салтыков-Щедрин, М. Е.",
        "O'Neil John, O'Neil, John",
        "Алиев Али Вели Оглы, Алиев, Али Вели Оглы",
    })
    void theSurnameComesFirst(String written, String lastName, String firstName) {
        var name = FullName.parse(written).orElseThrow();
        assertThat(name.lastName()).isEqualTo(lastName);
        assertThat(name.firstName()).isEqualTo(firstName);
    }

    @Test
    void whoPutsItLastSwaps() {
        var name = FullName.parse("Мария Петровна Иванова").orElseThrow().swapped();
        assertThat(name.lastName()).isEqualTo("Иванова");
        assertThat(name.firstName()).isEqualTo("Мария Петровна");
        assertThat(name.swapped().lastName()).isEqualTo("Мария");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Мария",
                "Иванова Мария 2",
                "Иванова <b>",
                "/start сейчас",
                "- -",
                "а б в г д",
                "мария@mail ру"
            })
    void whatIsNoNameIsNotTakenForOne(String written) {
        assertThat(FullName.parse(written)).isEmpty();
    }

    @Test
    void endlessNamesAreNobodys() {
        assertThat(FullName.parse("а ".repeat(2) + "б".repeat(120))).isEmpty();
    }
}
