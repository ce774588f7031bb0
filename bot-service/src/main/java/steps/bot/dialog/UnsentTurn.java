package steps.bot.dialog;

import java.time.Instant;
import java.util.List;

/**
 * What a turn says, from its commit until it was said.
 *
 * @param turnId unique within the chat
 */
public record UnsentTurn(long chatId, long turnId, Instant committedAt, List<Reply> replies) {}
