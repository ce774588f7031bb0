package steps.sandbox.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.sandbox.json.Json;

class HtmlParserTest {
    private static final ObjectNode ANNA = Json.object().put("id", 7).put("first_name", "Анна");
    private static final Links LINKS = new Links(id -> id == 7 ? ANNA : null);

    private static RichText parse(String html) {
        return FixedText.of(ParseMode.HTML.parse(html, LINKS));
    }

    private static String entities(String html) {
        StringBuilder all = new StringBuilder();
        for (Entity entity : parse(html).entities()) {
            all.append(entity.type().wireName())
                    .append(' ')
                    .append(entity.offset())
                    .append('+')
                    .append(entity.length())
                    .append(entity.argument() == null ? "" : " " + entity.argument())
                    .append(';');
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>x</b>|bold 0+1;",
                "<strong>x</strong>|bold 0+1;",
                "<i>x</i>|italic 0+1;",
                "<em>x</em>|italic 0+1;",
                "<u>x</u>|underline 0+1;",
                "<ins>x</ins>|underline 0+1;",
                "<s>x</s>|strikethrough 0+1;",
                "<strike>x</strike>|strikethrough 0+1;",
                "<del>x</del>|strikethrough 0+1;",
                "<tg-spoiler>x</tg-spoiler>|spoiler 0+1;",
                "<span class=\"tg-spoiler\">x</span>|spoiler 0+1;",
                "<code>x</code>|code 0+1;",
                "<pre>x</pre>|pre 0+1;",
                "<pre><code class=\"language-java\">x</code></pre>|pre 0+1 java;",
                "<code class=\"language-java\"><pre>x</pre></code>|pre 0+1 java;",
                "<code class=\"language-java\">x</code>|code 0+1;",
                "<blockquote>x</blockquote>|blockquote 0+1;",
                "<blockquote expandable>x</blockquote>|expandable_blockquote 0+1;",
                "<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>|custom_emoji 0+2 5368324170671202286;",
                "<a href=\"example.org\">x</a>|text_link 0+1 http://example.org/;",
                "<a href='https://example.org/p?q=1&amp;r=2#f'>x</a>|text_link 0+1 https://example.org/p?q=1&r=2#f;",
                "<a href=\"not an address\">x</a>|''",
                "<B>x</B>|bold 0+1;",
                "<b>x</>|bold 0+1;",
                "<b >x</b >|bold 0+1;",
                "<b></b>x|''",
                "😀<b>я</b>|bold 2+1;",
                "<b>a<i>b</i></b>|bold 0+2;italic 1+1;"
            })
    void knowsItsTags(String html, String expected) {
        assertThat(entities(html)).isEqualTo(expected);
    }

    @Test
    void aLinkToAPersonWhomTheBotKnowsIsAMention() {
        RichText text = parse("<a href=\"tg://user?id=7\">Аня</a> <a href=\"tg://user?id=8\">nobody</a>");
        assertThat(text.entities()).hasSize(1);
        assertThat(text.entities().getFirst().json().toString())
                .isEqualTo("{\"offset\":0,\"length\":3,\"type\":\"text_mention\",\"user\":" + ANNA + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&lt;b&gt; &amp;&quot;|<b> &\"",
                "&#1071;&#x42f;|ЯЯ",
                "&lt|<",
                "&nbsp;&unknown;|&nbsp;&unknown;",
                "&#0;|&#0;",
                "a & b|a & b"
            })
    void decodesOnlyFourNamesAndNumbers(String html, String expected) {
        assertThat(parse(html).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a < b|Unsupported start tag \"\" at byte offset 2",
                "a <|Unclosed start tag at byte offset 2",
                "яя <x>|Unsupported start tag \"x\" at byte offset 5",
                "😀<DIV>|Unsupported start tag \"div\" at byte offset 4",
                "<b|Unclosed start tag at byte offset 0",
                "ab<b |Empty attribute name in the tag \"b\" at byte offset 2",
                "<a href|Unclosed start tag \"a\" at byte offset 0",
                "<a href=|Unclosed start tag \"a\" at byte offset 0",
                "<a href=\"x|Unclosed start tag at byte offset 0",
                "<a =\"x\">|Empty attribute name in the tag \"a\" at byte offset 0",
                "<a href=x_y>|Unexpected end of name token at byte offset 8",
                "<span>x</span>|Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
                "<span class=\"other\">x</span>|Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
                "я</b>|Unexpected end tag at byte offset 2",
                "<b>x</b|Unclosed end tag at byte offset 4",
                "<b>x</i>|Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
                "<b>x<i>y</b>|Unmatched end tag at byte offset 8, expected \"</i>\", found \"</b>\"",
                "<b>x<i>y|Can't find end tag corresponding to start tag \"i\"",
                "<tg-emoji emoji-id=\"x\">y</tg-emoji>|Invalid custom emoji identifier specified"
            })
    void refusesWithByteOffsets(String html, String description) {
        assertThatThrownBy(() -> ParseMode.HTML.parse(html.equals("ab<b") ? "ab<b " : html, LINKS))
                .hasMessage("Bad Request: can't parse entities: " + description);
    }

    @Test
    void trimsAndMovesTheEntities() {
        RichText text = parse("  \n <b> x </b> \n");
        assertThat(text.text()).isEqualTo("x");
        assertThat(entities("  \n <b> x </b> \n")).isEqualTo("bold 0+1;");
    }

    @Test
    void nothingIsRecognisedInsideCodeOrLinks() {
        assertThat(entities("<code>/start @someone</code> /menu")).isEqualTo("code 0+15;bot_command 16+5;");
    }
}
