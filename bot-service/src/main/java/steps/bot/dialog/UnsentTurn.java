package steps.bot.dialog;

import java.time.Instant;
import java.util.List;

/**
 * What a turn says, from its commit until it was said.
 *
 * @param turnId unique within the chat
 * @param replica who says it, by its number
 */
public record UnsentTurn(long chatId, long turnId, long replica, Instant committedAt, List<Reply> replies) {}
