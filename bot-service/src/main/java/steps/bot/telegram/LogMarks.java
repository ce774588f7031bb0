package steps.bot.telegram;

import io.opentelemetry.api.common.Attributes;
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
        MDC.put(UPDATE, id(update));
        set(update.chatId());
    }

    /** The same for a trace, with what kind of thing has happened. */
    public Attributes attributes(Update update) {
        return Attributes.builder()
                .put(UPDATE, id(update))
                .put(CHAT, hash.of(update.chatId()))
                .put("input", update.input().getClass().getSimpleName())
                .build();
    }

    private static String id(Update update) {
        return update.id() == null ? "clock" : Long.toString(update.id());
    }

    public void set(long chatId) {
        MDC.put(CHAT, hash.of(chatId));
    }
}
