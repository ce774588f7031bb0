package steps.domain.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
    /** People and addresses spell the kind of a street each in their own way. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "улица Мира | мира",
                "ул. Мира | мира",
                "Мира | мира",
                "Мира ул. | мира",
                "пр-т Маркса | маркса",
                "Невский проспект | невский",
                "б-р Победы, 5 | победы 5",
                "Улица | улица",
                "Ульянова | ульянова",
                "Проезжая | проезжая",
                "г. Омск | г омск",
            })
    void aStreetIsLookedForWithoutItsKind(String written, String text) {
        assertThat(SearchText.ofStreet(written)).isEqualTo(new SearchText(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Москва Ленинградский проспект 75 к1А | москва ленинградский проспект 75 к1а",
                "Королёв, ул. Циолковского, 2/3 | королев ул циолковского 2 / 3",
                "королев | королев",
                "КОРОЛЁВ | королев",
                "Нижний-Новгород | нижний новгород",
                "  нижний   новгород  | нижний новгород",
                "г. Киров, ул. Ленина | киров ул ленина",
                "г.Киров | киров",
                "город Киров | киров",
                "Город | город",
                "г | г",
                "ул. 100% хлопок | ул 100 % хлопок",
                "% | %",
                "дом_2 | дом _ 2",
                "«Дом», (корпус 3) | дом корпус 3",
            })
    void isWordsInLowerCase(String written, String read) {
        assertThat(SearchText.of(written).value()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-,-", "\u00a0", "«»"})
    void whatHasNoWordsIsEmpty(String written) {
        assertThat(SearchText.of(written).value()).isEmpty();
    }

    @Test
    void twoWaysToWriteALetterAreOne() {
        assertThat(SearchText.of("Корол\u0435\u0308в й")).isEqualTo(SearchText.of("Королёв и\u0306"));
    }
}
