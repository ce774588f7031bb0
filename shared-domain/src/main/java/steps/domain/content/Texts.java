package steps.domain.content;

import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.regex.Matcher;

/** Says things in the reader's language: in the words that the content managers chose, else in the built-in ones. */
@Singleton
public class Texts {
    private final Contents contents;

    Texts(Contents contents) {
        this.contents = contents;
    }

    /**
     * The text in Telegram HTML. Plain words are escaped, so that any text may become a message.
     *
     * @param values names and values in turn; a place without a value stays as it is written
     */
    public String html(TextKey key, Object... values) {
        var template = template(key);
        return switch (key.kind()) {
            case HTML -> filled(template, values, Html::of);
            case PLAIN -> filled(Html.of(template), values, Html::of);
        };
    }

    /**
     * The text in Telegram HTML with the picture or the video that content managers have given it.
     *
     * @param values as of {@link #html}
     */
    public Illustrated illustrated(TextKey key, Object... values) {
        var mediaId = contents.find(key, ReaderLanguage.current())
                .map(WrittenText::mediaId)
                .orElse(null);
        return new Illustrated(html(key, values), mediaId);
    }

    /**
     * The words of a button or of a line that pops up. Telegram shows tags there as they are written, so a text with HTML is
     * refused.
     *
     * @param values as of {@link #html}
     */
    public String words(TextKey key, Object... values) {
        return switch (key.kind()) {
            case HTML -> throw new IllegalArgumentException(key.key() + " is HTML: no words for a button");
            case PLAIN -> filled(template(key), values, String::valueOf);
        };
    }

    private String template(TextKey key) {
        var language = ReaderLanguage.current();
        return contents.find(key, language).map(WrittenText::text).orElseGet(() -> key.builtIn(language));
    }

    private static String filled(String template, Object[] values, Function<Object, String> written) {
        return Wording.PLACE
                .matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values, written)));
    }

    private static String value(String name, Object[] values, Function<Object, String> written) {
        for (int i = 0; i + 1 < values.length; i += 2) {
            if (values[i].equals(name)) {
                return written.apply(values[i + 1]);
            }
        }
        return "{" + name + "}";
    }
}
