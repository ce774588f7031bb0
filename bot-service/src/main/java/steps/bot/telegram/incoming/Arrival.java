package steps.bot.telegram.incoming;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.Update;

/** What a body from Telegram turned out to be. */
public sealed interface Arrival {
    /**
     * Something happened in a private chat.
     *
     * @param at by Telegram's clock; null for a press, of which Telegram does not say when it was
     */
    record Private(Update update, @Nullable Instant at) implements Arrival {}

    /**
     * The bot is in a group or channel.
     *
     * @param at by Telegram's clock
     * @param entered whether this is how it came in; else something happened there
     * @param maySpeak whether words are for those in there, and allowed
     */
    record InGroup(long groupId, Instant at, boolean entered, boolean maySpeak) implements Arrival {}

    /** The bot was removed from a group or channel, or has left it, or there is no such group any more. */
    record OutOfGroup(long groupId, Instant at) implements Arrival {}

    /** A kind of update that nobody asked for, or one that makes no sense. */
    record Ignored(String why) implements Arrival {}
}
