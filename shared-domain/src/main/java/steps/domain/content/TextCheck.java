package steps.domain.content;

import java.util.Optional;
import java.util.TreeSet;

/** Says whether a text may stand in the place of a built-in one, before anybody reads it. */
public final class TextCheck {
    private final TextKeys keys;

    public TextCheck(TextKeys keys) {
        this.keys = keys;
    }

    /** Empty when there is none. */
    public Optional<TextFault> faultOf(WrittenText written) {
        return keys.find(written.key())
                .map(key -> fault(key, written.text()))
                .orElseGet(() -> Optional.of("there is no such key"))
                .map(reason -> new TextFault(written.key(), written.language(), reason));
    }

    /** The reason why this text may not stand for the key; empty when it may. */
    public static Optional<String> fault(TextKey key, String text) {
        return blank(text).or(() -> places(key, text)).or(() -> switch (key.kind()) {
            case HTML -> TelegramHtml.fault(text, key.longest());
            case PLAIN -> tooLong(text, key.longest());
        });
    }

    private static Optional<String> blank(String text) {
        return text.isBlank() ? Optional.of("it is empty") : Optional.empty();
    }

    private static Optional<String> places(TextKey key, String text) {
        var missing = new TreeSet<>(key.places());
        var unknown = new TreeSet<>(Wording.places(text));
        missing.removeAll(unknown);
        unknown.removeAll(key.places());
        if (!missing.isEmpty()) {
            return Optional.of("it lacks the place {" + missing.getFirst() + "}");
        }
        return unknown.isEmpty() ? Optional.empty() : Optional.of("there is no place {" + unknown.getFirst() + "}");
    }

    private static Optional<String> tooLong(String text, int longest) {
        return text.length() <= longest
                ? Optional.empty()
                : Optional.of(text.length() + " characters, " + longest + " at most");
    }
}
