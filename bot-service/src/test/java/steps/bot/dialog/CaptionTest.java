package steps.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Telegram counts what is left of the HTML, in code points. */
class CaptionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "🐕",
                "&amp;",
                "&lt;",
                "&#128021;",
                "&#x1F415;",
                "<b>я</b>",
                "<a href=\"https://ya.ru/\">я</a>"
            })
    void oneCharacterCountsOnce(String one) {
        assertThat(Caption.fits(one.repeat(1_024))).isTrue();
        assertThat(Caption.fits(one.repeat(1_025))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&nbsp;", "&mdash;"})
    void entitiesThatTelegramDoesNotKnowStayAsTheyAreWritten(String unknown) {
        assertThat(Caption.fits(unknown.repeat(1_024 / unknown.length()))).isTrue();
        assertThat(Caption.fits(unknown.repeat(1_024 / unknown.length() + 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<b></b>"})
    void nothingFits(String nothing) {
        assertThat(Caption.fits(nothing + "\n".repeat(2_000))).isTrue();
    }
}
