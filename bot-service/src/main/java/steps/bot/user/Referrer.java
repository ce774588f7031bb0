package steps.bot.user;

import java.util.Optional;

/** Finds the friend's code in what a deep link brings. */
final class Referrer {
    private static final String PREFIX = "ref_";

    /** Telegram's limit for what a link can carry. */
    private static final int LONGEST = 64;

    private Referrer() {}

    static Optional<String> in(String payload) {
        return payload.startsWith(PREFIX) && payload.length() <= LONGEST
                ? Optional.of(payload.substring(PREFIX.length()))
                : Optional.empty();
    }
}
