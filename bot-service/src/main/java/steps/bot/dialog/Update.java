package steps.bot.dialog;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a private chat.
 *
 * @param id Telegram's number of it, null for what our own clock brings
 * @param sender null for what our own clock brings
 * @param raw as it came, kept for updates that fail
 */
public record Update(
        @Nullable Long id, long chatId, @Nullable Sender sender, Input input, String raw) {
    /** Something that time brings; it has no number because it is not repeated. */
    public static Update ofClock(long chatId, Input input) {
        return new Update(null, chatId, null, input, "");
    }

    public boolean isOfClock() {
        return id == null;
    }

    public Update with(Input other) {
        return new Update(id, chatId, sender, other, raw);
    }

    /** The same once more, after its number was taken: it is not known by that any longer. */
    public Update again() {
        return new Update(null, chatId, sender, input, raw);
    }
}
