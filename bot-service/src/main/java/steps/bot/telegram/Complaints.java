package steps.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Telegram does not say whether one chat or all of them got too much. One that complains alone has had too much; several
 * that complain at the same time mean all.
 */
final class Complaints {
    private static final int SEVERAL = 3;
    private static final Duration AT_THE_SAME_TIME = Duration.ofSeconds(2);

    private final Map<Long, Instant> latest = new HashMap<>();

    /** Whether this one makes it a matter of all chats. */
    synchronized boolean concernAll(long chatId, Instant now) {
        latest.values().removeIf(at -> at.isBefore(now.minus(AT_THE_SAME_TIME)));
        latest.put(chatId, now);
        return latest.size() >= SEVERAL;
    }
}
