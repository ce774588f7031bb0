package steps.admin.media;

import java.util.Optional;
import java.util.regex.Pattern;
import steps.domain.media.MediaKind;

/**
 * A picture or a video that Telegram has already, by the {@code file_id} that it has for this bot. How these begin says what they
 * are; Telegram promises nothing about it, so one that turns out to be something else is refused when it is sent, and its words come
 * alone.
 */
record TelegramFile(String id, MediaKind kind) {
    private static final Pattern WRITTEN = Pattern.compile("(AgAC|BAAC)[A-Za-z0-9_-]{20,200}");

    static Optional<TelegramFile> of(String typed) {
        var matcher = WRITTEN.matcher(typed);
        return matcher.matches()
                ? Optional.of(
                        new TelegramFile(typed, matcher.group(1).equals("AgAC") ? MediaKind.PHOTO : MediaKind.VIDEO))
                : Optional.empty();
    }
}
