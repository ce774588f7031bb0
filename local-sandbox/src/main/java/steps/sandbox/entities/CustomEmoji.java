package steps.sandbox.entities;

/** Checks identifiers of custom emoji. */
final class CustomEmoji {
    private CustomEmoji() {}

    static String identifier(String text) {
        if (!text.matches("-?\\d{1,18}") || Long.parseLong(text) == 0) {
            throw Parsing.cannot("Invalid custom emoji identifier specified");
        }
        return text;
    }
}
