package steps.domain.content;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language that the bot speaks. */
public enum Language {
    RUSSIAN("ru"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /**
     * What is spoken to whoever has this language in Telegram: Russian where most people read it, and to those of whom Telegram
     * tells nothing; English to everybody else.
     *
     * @param tag of IETF, such as {@code pt-br}; null when nothing is known
     */
    public static Language of(@Nullable String tag) {
        return tag == null || tag.isBlank() || RUSSIAN.codes().anyMatch(primary(tag)::equals) ? RUSSIAN : ENGLISH;
    }

    /** As of ISO 639-1: in columns. */
    public String code() {
        return code;
    }

    /** Its own, and those of languages whose readers it is spoken to. */
    public Stream<String> codes() {
        return switch (this) {
            case RUSSIAN -> Stream.of(code, "uk", "be", "kk");
            case ENGLISH -> Stream.of(code);
        };
    }

    private static String primary(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }
}
