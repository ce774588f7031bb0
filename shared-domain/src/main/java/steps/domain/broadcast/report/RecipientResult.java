package steps.domain.broadcast.report;

import java.time.Instant;

/**
 * What became of one recipient.
 *
 * @param telegramId where they read; of nobody when they had their data removed
 * @param at when it last changed
 * @param messageId null unless it was sent
 * @param reason null where there is none
 * @param clicks how many buttons they have pressed
 */
public record RecipientResult(
        long userId,
        long telegramId,
        String state,
        String reason,
        Instant at,
        Long messageId,
        int attempts,
        long clicks) {
    public static final String CSV_HEAD = "user_id,telegram_id,state,reason,changed_at,message_id,attempts,clicks\r\n";

    /** As of RFC 4180. */
    public String csv() {
        return "%d,%d,%s,%s,%s,%s,%d,%d\r\n"
                .formatted(
                        userId,
                        telegramId,
                        state,
                        reason == null ? "" : quoted(reason),
                        at,
                        messageId == null ? "" : messageId,
                        attempts,
                        clicks);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
