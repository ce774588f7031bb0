package steps.bot.dialog.unsent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.Reply;

/**
 * What a turn says, from its commit until it was said.
 *
 * @param turnId unique within the chat
 * @param replica who says it, by its number
 * @param overtakenBy the message from which the person has gone on while this was left behind; null where they wait for it
 */
public record UnsentTurn(
        long chatId,
        long turnId,
        long replica,
        Instant committedAt,
        List<Reply> replies,
        @Nullable Long overtakenBy) {
    /** What is said first by the replica that has decided it. */
    public UnsentTurn(long chatId, long turnId, long replica, Instant committedAt, List<Reply> replies) {
        this(chatId, turnId, replica, committedAt, replies, null);
    }

    /** As it is to be said now; null when it comes too late for that. */
    public @Nullable Reply reply(int number) {
        var reply = replies.get(number);
        return overtakenBy == null ? reply : reply.late(overtakenBy);
    }
}
