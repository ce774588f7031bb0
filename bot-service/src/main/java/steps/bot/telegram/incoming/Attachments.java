package steps.bot.telegram.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * What people send besides words, places and contacts. What has nothing of this is no speech: Telegram reports a pin, a timer,
 * a gift as a message of whoever caused it, and such kinds grow in number, so these are counted and not those.
 */
public final class Attachments {
    private static final Set<String> KINDS = Set.of(
            "animation",
            "audio",
            "checklist",
            "dice",
            "document",
            "game",
            "invoice",
            "live_photo",
            "photo",
            "poll",
            "rich_message",
            "sticker",
            "story",
            "venue",
            "video",
            "video_note",
            "voice");

    private Attachments() {}

    public static boolean areIn(JsonNode message) {
        return KINDS.stream().anyMatch(message::hasNonNull);
    }
}
