package steps.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.content.TextKey;

class TextKeysTest {
    @Test
    void everyKeyIsThereOnce() {
        assertThat(all()).extracting(TextKey::key).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aKeyIsANameThatItsColumnHolds(TextKey key) {
        assertThat(key.key()).matches("[a-z][a-z0-9_]{0,99}");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aBuiltInTextIsHtmlThatTelegramTakes(TextKey key) {
        assertThat(key.builtIn()).isEqualTo(key.builtIn().strip()).isNotEmpty().hasSizeLessThan(4_096);
        assertThat(key.builtIn()).matches(TelegramHtml::isValid, "is valid Telegram HTML");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPlaceIsANameInBraces(TextKey key) {
        assertThat(key.builtIn().replaceAll("\\{[a-z_]+}", "")).doesNotContain("{", "}");
    }

    /** People know the bot by these words, and outside acceptance runs press them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Соглашаюсь",
                "Поделиться номером телефона",
                "Пропустить",
                "Начать прогулку",
                "Баланс",
                "Завершить прогулку",
                "История начислений и трат",
                "Назад"
            })
    void theWordsOfTheContractAreOnTheButtons(String words) {
        assertThat(all()).extracting(TextKey::builtIn).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start_welcome", "main_menu", "walk_choice"})
    void theKeysOfTheContractAreThere(String key) {
        assertThat(all()).extracting(TextKey::key).contains(key);
    }

    @ParameterizedTest
    @CsvSource({
        "'<b>a</b>', true",
        "'a &lt; b &amp; c', true",
        "'<b><i>a</i></b>', true",
        "'<a href=\"https://ya.ru\">a</a>', true",
        "'<a href=>a</a>', false",
        "'<b>a', false",
        "'a</b>', false",
        "'<b><i>a</b></i>', false",
        "'a < b', false",
        "'a > b', false",
        "'a & b', false",
        "'<div>a</div>', false",
    })
    void whatTelegramRefusesIsNotValid(String html, boolean valid) {
        assertThat(TelegramHtml.isValid(html)).isEqualTo(valid);
    }

    static List<TextKey> all() {
        return OurClasses.concrete(TextKey.class).stream()
                .flatMap(texts -> Stream.of(texts.getEnumConstants()))
                .map(TextKey.class::cast)
                .toList();
    }
}
