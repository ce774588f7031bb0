package steps.bot.telegram.outgoing;

import java.util.List;
import steps.bot.dialog.Keyboard;

/**
 * A message that many people get.
 *
 * <p>Each may be {@code paid}: Telegram may take money for a higher rate.
 */
public sealed interface BulkMessage {
    /** Buttons under it. */
    Keyboard keyboard();

    boolean paid();

    /** Words in Telegram's HTML. */
    record Words(String html, Keyboard keyboard, boolean paid) implements BulkMessage {}

    /** A picture or a video of the table {@code media} over words. */
    record Shown(long mediaId, String html, Keyboard keyboard, boolean paid) implements BulkMessage {}

    /**
     * Pictures and videos of the table {@code media} as one album.
     *
     * @param html under it
     * @param keyboard comes below it in a message of its own
     * @param below the words of that
     */
    record Album(List<Long> mediaIds, String html, Keyboard keyboard, String below, boolean paid)
            implements BulkMessage {}

    /**
     * What somebody has shown to the bot; more than one message is an album.
     *
     * @param keyboard comes below an album in a message of its own
     * @param below the words of that
     */
    record Copied(long fromChatId, List<Long> messageIds, Keyboard keyboard, String below, boolean paid)
            implements BulkMessage {
        boolean isAlbum() {
            return messageIds.size() > 1;
        }
    }
}
