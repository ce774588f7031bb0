package steps.sandbox.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    private static final Links LINKS = new Links(id -> null);

    private static String parse(ParseMode mode, String source) {
        RichText text = FixedText.of(mode.parse(source.replace("¶", "\n"), LINKS));
        StringBuilder all = new StringBuilder(text.text().replace("\n", "¶"));
        for (Entity entity : text.entities()) {
            all.append(" / ")
                    .append(entity.type().wireName())
                    .append(' ')
                    .append(entity.offset())
                    .append('+')
                    .append(entity.length())
                    .append(entity.argument() == null ? "" : " " + entity.argument());
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "*b*; b / bold 0+1",
                "_i_; i / italic 0+1",
                "__u__; u / underline 0+1",
                "~s~; s / strikethrough 0+1",
                "||x||; x / spoiler 0+1",
                "`c*`; c* / code 0+2",
                "```¶c```; c / pre 0+1",
                "```java¶c```; c / pre 0+1 java",
                "[t](example.org/a_b); t / text_link 0+1 http://example.org/a_b",
                "![👍](tg://emoji?id=5368324170671202286); 👍 / custom_emoji 0+2 5368324170671202286",
                "1\\.5 \\*; 1.5 *",
                "*b _i_ b*; b i b / bold 0+5 / italic 2+1",
                ">q¶>r¶s; q¶r¶s / blockquote 0+4",
                ">q¶>r||; q¶r / expandable_blockquote 0+3",
                "😀*я*; 😀я / bold 2+1"
            })
    void readsMarkdownV2(String source, String expected) {
        assertThat(parse(ParseMode.MARKDOWN_V2, source)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.5; Character '.' is reserved and must be escaped with the preceding '\\'",
                "hi!; Character '!' is reserved and must be escaped with the preceding '\\'",
                "a-b; Character '-' is reserved and must be escaped with the preceding '\\'",
                "a|b; Character '|' is reserved and must be escaped with the preceding '\\'",
                "a>b; Character '>' is reserved and must be escaped with the preceding '\\'",
                "яя *b; Can't find end of Bold entity at byte offset 5",
                "_i; Can't find end of Italic entity at byte offset 0",
                "[t; Can't find end of TextUrl entity at byte offset 0",
                "```java¶c; Can't find end of PreCode entity at byte offset 0",
                "[t](x; Can't find end of a URL at byte offset 4"
            })
    void refusesInMarkdownV2(String source, String description) {
        assertThatThrownBy(() -> ParseMode.MARKDOWN_V2.parse(source.replace("¶", "\n"), LINKS))
                .hasMessage("Bad Request: can't parse entities: " + description);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "*b*; b / bold 0+1",
                "_i_; i / italic 0+1",
                "`c`; c / code 0+1",
                "```¶c```; c / pre 0+1",
                "[t](http://example.org); t / text_link 0+1 http://example.org/",
                "a.b-c!; a.b-c!",
                "\\_x; _x"
            })
    void readsTheOlderMarkdown(String source, String expected) {
        assertThat(parse(ParseMode.MARKDOWN, source)).isEqualTo(expected);
    }

    @Test
    void refusesInTheOlderMarkdown() {
        assertThatThrownBy(() -> ParseMode.MARKDOWN.parse("яя *b", LINKS))
                .hasMessage(
                        "Bad Request: can't parse entities: Can't find end of the entity starting at byte offset 5");
    }
}
