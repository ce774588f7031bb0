package steps.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One message of a chat as it is now.
 *
 * @param editDate 0 while it was never edited
 * @param keyboard the inline keyboard, else null
 * @param revision grows with every change anywhere, so that "changed since" can be asked
 */
public record Message(
        int id,
        long chatId,
        User from,
        long date,
        long editDate,
        Content content,
        @Nullable ObjectNode keyboard,
        Marks marks,
        long revision) {

    /** A new message; its id and revision are given when a chat takes it in. */
    public static Message of(long chatId, User from, long date, Content content) {
        return new Message(0, chatId, from, date, 0, content, null, Marks.NONE, 0);
    }

    public Message withKeyboard(@Nullable ObjectNode newKeyboard) {
        return new Message(id, chatId, from, date, editDate, content, newKeyboard, marks, revision);
    }

    public Message marked(Marks newMarks) {
        return new Message(id, chatId, from, date, editDate, content, keyboard, newMarks, revision);
    }

    public Message edited(Content newContent, @Nullable ObjectNode newKeyboard, long when) {
        return new Message(id, chatId, from, date, when, newContent, newKeyboard, marks, revision);
    }

    Message kept(int newId, long newRevision) {
        return new Message(newId, chatId, from, date, editDate, content, keyboard, marks, newRevision);
    }

    public boolean isFromBot() {
        return from.isBot();
    }

    public boolean isForwarded() {
        return marks.origin() != null;
    }
}
