package steps.sandbox.entities;

import steps.sandbox.refusals.Refusal;

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
        try {
            if (Long.parseLong(text) != 0) {
                return text;
            }
        } catch (NumberFormatException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static Refusal invalid() {
        return Parsing.cannot("Invalid custom emoji identifier specified");
    }
}
