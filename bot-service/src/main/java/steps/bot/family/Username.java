package steps.bot.family;

import java.util.Optional;
import java.util.regex.Pattern;
import steps.domain.text.CleanText;

/** Finds a Telegram username in what somebody wrote: {@code @anna}, {@code anna} or a link to her. */
final class Username {
    /** Telegram's own rule, without its minimum: a few old names are shorter. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?:@|(?:https?://)?(?:t\\.me|telegram\\.me)/)?([A-Za-z][A-Za-z0-9_]{2,31})/?");

    private Username() {}

    static Optional<String> in(String written) {
        var matcher = WRITTEN.matcher(CleanText.of(written));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
