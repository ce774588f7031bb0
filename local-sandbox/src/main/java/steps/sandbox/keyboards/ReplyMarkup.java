package steps.sandbox.keyboards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What a bot put under its message, cleaned as Telegram cleans it. */
public sealed interface ReplyMarkup {
    record None() implements ReplyMarkup {}

    record Inline(ObjectNode json) implements ReplyMarkup {}

    record Keyboard(ObjectNode json) implements ReplyMarkup {}

    record Remove() implements ReplyMarkup {}

    record ForceReply() implements ReplyMarkup {}

    /** The inline keyboard, null when it is none or has no button. */
    default @Nullable ObjectNode inlineKeyboard() {
        return this instanceof Inline inline
                        && !inline.json().path("inline_keyboard").isEmpty()
                ? inline.json()
                : null;
    }
}
