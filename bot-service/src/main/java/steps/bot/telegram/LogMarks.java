package steps.bot.telegram;

import jakarta.inject.Singleton;
import org.jboss.logging.MDC;
import steps.bot.dialog.Update;

/**
 * Marks whatever is logged on this context with the update and the chat that it is about. Work of chats has a context of
 * its own, so that the marks go with it.
 */
@Singleton
public class LogMarks {
    private static final String UPDATE = "update";
    private static final String CHAT = "chat";

    private final ChatHash hash;

    public LogMarks(ChatHash hash) {
        this.hash = hash;
    }

    public void set(Update update) {
        MDC.put(UPDATE, update.id() == null ? "clock" : Long.toString(update.id()));
        set(update.chatId());
    }

    public void set(long chatId) {
        MDC.put(CHAT, hash.of(chatId));
    }
}
