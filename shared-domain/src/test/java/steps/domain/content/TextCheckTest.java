package steps.domain.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCheckTest {
    private static final TextKey MESSAGE = () -> Wording.html("message", "{points} у {name}", "{name}: {points}");
    private static final TextKey BUTTON = () -> Wording.plain("button", "Назад", "Back");

    @Test
    void acceptsTheSamePlacesInAnyOrder() {
        assertThat(TextCheck.fault(MESSAGE, "<b>{name}</b>: {points}, {points}"))
                .isEmpty();
        assertThat(TextCheck.fault(BUTTON, "Туда & <обратно>")).isEmpty();
    }

    @Test
    void refusesAPlaceThatIsMissingOrUnknown() {
        assertThat(TextCheck.fault(MESSAGE, "{points}")).contains("it lacks the place {name}");
        assertThat(TextCheck.fault(MESSAGE, "{points} {name} {steps}")).contains("there is no place {steps}");
        assertThat(TextCheck.fault(BUTTON, "{name}")).contains("there is no place {name}");
    }

    @Test
    void refusesWhatIsEmptyOrTooLong() {
        assertThat(TextCheck.fault(BUTTON, " \n")).contains("it is empty");
        assertThat(TextCheck.fault(BUTTON, "a".repeat(201))).contains("201 characters, 200 at most");
        assertThat(TextCheck.fault(MESSAGE, "{name} {points}" + "a".repeat(4_096)))
                .contains("4111 characters, 4096 at most");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>a</b>",
                "a &lt; b &amp; c &gt; d &quot; &#128512; &#x1F600;",
                "<b><i>a</i></b>",
                "<a href=\"https://ya.ru/?a=1&amp;b=2\">a</a>",
                "<a href=\"{link}\">a</a>",
                "<span class=\"tg-spoiler\">a</span> <tg-spoiler>a</tg-spoiler>",
                "<pre><code class=\"language-java\">a</code></pre>",
                "<blockquote expandable><b>a</b></blockquote>",
                "<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>"
            })
    void acceptsWhatTelegramUnderstands(String html) {
        assertThat(TelegramHtml.fault(html, 100)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'<b>a', '<b> is not closed'",
        "'a</b>', '</b> closes nothing'",
        "'<b><i>a</b></i>', '</b> closes <i>'",
        "'a < b', '< must be written as &lt;'",
        "'a > b', '> must be written as &gt;'",
        "'a & b', '& must be written as &amp;'",
        "'a &nbsp; b', '& must be written as &amp;'",
        "'<div>a</div>', 'Telegram does not know <div>'",
        "'<a href=>a</a>', 'Telegram does not know <a href=>'",
        "'<a>a</a>', 'Telegram does not know <a>'",
        "'<B>a</B>', 'Telegram does not know <B>'",
        "'<br/>', 'Telegram does not know <br/>'",
        "'<code><b>a</b></code>', '<b> may not stand inside <code>'",
        "'<blockquote>a<blockquote>b</blockquote></blockquote>', '<blockquote> may not stand inside <blockquote>'",
    })
    void refusesWhatTelegramWould(String html, String reason) {
        assertThat(TelegramHtml.fault(html, 100)).contains(reason);
    }

    @Test
    void countsWhatIsSeen() {
        assertThat(TelegramHtml.length("<b>a</b> &amp; b")).isEqualTo(5);
        assertThat(TelegramHtml.fault("<b>abc</b>", 2)).contains("3 characters, 2 at most");
    }
}
