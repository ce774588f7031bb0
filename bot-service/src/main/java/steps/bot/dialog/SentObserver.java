package steps.bot.dialog;

import io.smallrye.mutiny.Uni;

/** Wants to know which message a reply with its purpose became. */
public interface SentObserver {
    /** Such as {@code walk_status}; a purpose is this name, a colon and whatever the observer needs. */
    String name();

    Uni<Void> sent(String detail, long chatId, long messageId);
}
