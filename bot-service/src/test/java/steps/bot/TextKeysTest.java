package steps.bot;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.content.Language;
import steps.domain.content.TextCheck;
import steps.domain.content.TextKey;
import steps.domain.content.Wording;
import steps.domain.wording.EveryText;
import steps.testing.Sources;

class TextKeysTest {
    /** Promised in these words to everybody, or said to people who may not read the other language. */
    private static final Set<String> EXACT =
            Set.of("purchase_no_points", "purchase_thanks", "language", "language_russian", "command_language");

    private static final Pattern WORDS = Pattern.compile("texts\\.words\\(\\s*(\\w+Texts\\.[A-Z_]+)");

    @Test
    void everyKeyIsListedOnce() {
        var ours = OurClasses.concrete(TextKey.class).stream().flatMap(texts -> Stream.of(texts.getEnumConstants()));
        assertThat(all())
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderElementsOf(
                        ours.map(TextKey.class::cast).toList());
        assertThat(all()).extracting(TextKey::key).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aKeyIsANameThatItsColumnHolds(TextKey key) {
        assertThat(key.key()).matches("[a-z][a-z0-9_]{0,99}");
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void aBuiltInTextIsWhatTelegramTakes(TextKey key, Language language) {
        var text = key.builtIn(language);
        assertThat(text).isEqualTo(text.strip());
        assertThat(TextCheck.fault(key, text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void aPlaceIsANameInBraces(TextKey key, Language language) {
        assertThat(key.builtIn(language).replaceAll("\\{[a-z_]+}", "")).doesNotContain("{", "}");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyKeyIsSaidInEnglish(TextKey key) {
        assertThat(key.builtIn(Language.ENGLISH).replaceAll("<i>Иванова Мария Петровна</i>|<i>Нижний Новгород</i>", ""))
                .matches(
                        english -> EXACT.contains(key.key()) || !english.matches("(?s).*\\p{IsCyrillic}.*"),
                        "is English");
    }

    /** Telegram makes a link of it, which leads to whoever has that name. */
    @ParameterizedTest
    @MethodSource("builtIn")
    void nothingMentionsAStranger(TextKey key, Language language) {
        var shown = key.builtIn(language).replaceAll("<code>[^<]*</code>", "");
        assertThat(shown).doesNotContainPattern("(?<![\\w.])@[A-Za-z]\\w{3,}");
    }

    /** What is asked for by way of a method is found out by stories: HTML is refused there. */
    @Test
    void buttonsAndToastsAskForPlainWords() {
        var kinds = all().stream().collect(toMap(TextKeysTest::constant, TextKey::kind));
        var asked = Sources.matches(WORDS).stream().map(kinds::get).toList();
        assertThat(asked).hasSizeGreaterThan(50).containsOnly(Wording.Kind.PLAIN);
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
        assertThat(all()).extracting(key -> key.builtIn(Language.RUSSIAN)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start_welcome", "main_menu", "walk_choice"})
    void theKeysOfTheContractAreThere(String key) {
        assertThat(all()).extracting(TextKey::key).contains(key);
    }

    private static String constant(TextKey key) {
        return key.getClass().getSimpleName() + "." + ((Enum<?>) key).name();
    }

    static Stream<Arguments> builtIn() {
        return all().stream().flatMap(key -> Stream.of(Language.values()).map(language -> Arguments.of(key, language)));
    }

    static List<TextKey> all() {
        return List.copyOf(EveryText.keys().all());
    }
}
