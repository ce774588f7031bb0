package steps.sandbox.entities;

/** Checks identifiers of custom emoji. */
final class CustomEmoji {
    private CustomEmoji() {}

    private static final String ADDRESS = "tg://emoji?id=";

    static String fromAddress(String address) {
        if (!address.startsWith(ADDRESS)) {
            throw Parsing.cannot("Custom emoji URL must have an emoji identifier");
        }
        return identifier(address.substring(ADDRESS.length()));
    }

    static String identifier(String text) {
        if (!text.matches("-?\\d{1,18}") || Long.parseLong(text) == 0) {
            throw Parsing.cannot("Invalid custom emoji identifier specified");
        }
        return text;
    }
}
