package steps.domain.content;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The built-in words of a text: what is said while the contents have none. Values go where {@code {name}} is written.
 *
 * @param longest how many characters Telegram takes of it, without tags
 */
public record Wording(String key, Kind kind, int longest, String russian, String english) {
    /** What Telegram shows of a toast. */
    private static final int LONGEST_WORDS = 200;

    static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    /** Where a text may go. */
    public enum Kind {
        /** A message or a caption, in Telegram's HTML. */
        HTML,
        /** A button, a toast, a line of the command menu: what Telegram shows as it is written. */
        PLAIN
    }

    public Wording {
        if (!places(russian).equals(places(english))) {
            throw new IllegalArgumentException("the languages of " + key + " differ in their places");
        }
    }

    public static Wording html(String key, String russian, String english) {
        return new Wording(key, Kind.HTML, TelegramHtml.LONGEST_MESSAGE, russian, english);
    }

    public static Wording plain(String key, String russian, String english) {
        return plain(key, LONGEST_WORDS, russian, english);
    }

    /** For a place that holds another number of characters than a button's words or a toast. */
    public static Wording plain(String key, int longest, String russian, String english) {
        return new Wording(key, Kind.PLAIN, longest, russian, english);
    }

    /** A message whose exact Russian words were promised for everybody. */
    public static Wording fixed(String key, String russian) {
        return html(key, russian, russian);
    }

    public String in(Language language) {
        return switch (language) {
            case RUSSIAN -> russian;
            case ENGLISH -> english;
        };
    }

    public Set<String> places() {
        return places(russian);
    }

    static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(Wording::name).collect(toUnmodifiableSet());
    }

    private static String name(MatchResult place) {
        return place.group(1);
    }
}
