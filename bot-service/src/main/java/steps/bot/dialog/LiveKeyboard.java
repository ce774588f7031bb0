package steps.bot.dialog;

import org.jspecify.annotations.Nullable;

/**
 * The message of a chat whose buttons count: the newest that has any, but for those that outlive what came after them.
 *
 * @param messageId of the newest; what is older is answered and does nothing
 * @param bare whether its buttons are gone already
 * @param stays whether its words are kept when the person goes on, so that what comes next is a message of its own
 * @param keeps the buttons that stay with it when the others go, or {@link Keyboard#none()}
 */
public record LiveKeyboard(long messageId, boolean bare, boolean stays, Keyboard keeps) {
    /** Null when the person does not go on from there. */
    public static @Nullable LiveKeyboard under(long messageId, Keyboard keyboard) {
        return keyboard instanceof Keyboard.Inline inline && inline.leadsOn()
                ? new LiveKeyboard(messageId, false, inline.stays(), inline.lasting())
                : null;
    }

    /** They were taken away. */
    public static LiveKeyboard goneFrom(long messageId, Keyboard left) {
        return new LiveKeyboard(messageId, true, false, left);
    }

    boolean isNewerThan(long other) {
        return messageId > other;
    }
}
