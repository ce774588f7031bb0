package steps.domain.content;

import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says things in the words that the content managers chose, else in the built-in ones. */
@Singleton
public class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    private final Contents contents;

    Texts(Contents contents) {
        this.contents = contents;
    }

    /**
     * The text in Telegram HTML.
     *
     * @param values names and values in turn; a place without a value stays as it is written
     */
    public String html(TextKey key, Object... values) {
        return filled(key, values, Html::of);
    }

    /**
     * The words of a button or of a line that pops up: plain, without HTML.
     *
     * @param values as of {@link #html}
     */
    public String words(TextKey key, Object... values) {
        return filled(key, values, String::valueOf);
    }

    private String filled(TextKey key, Object[] values, Function<Object, String> written) {
        var template = contents.text(key.key()).orElse(key.builtIn());
        return PLACE.matcher(template)
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
