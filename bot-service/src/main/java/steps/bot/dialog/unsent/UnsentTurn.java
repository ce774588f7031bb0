package steps.bot.dialog.unsent;

import java.time.Instant;
import java.util.List;
import steps.bot.dialog.Reply;

/**
 * What a turn says, from its commit until it was said.
 *
 * @param turnId unique within the chat
 * @param replica who says it, by its number
 */
public record UnsentTurn(long chatId, long turnId, long replica, Instant committedAt, List<Reply> replies) {}
