package steps.sandbox.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One message of a chat as it is now.
 *
 * @param editDate 0 while it was never edited
 * @param keyboard the inline keyboard, else null
 * @param origin where it was forwarded from (MessageOrigin), else null
 * @param mediaGroupId null outside an album
 * @param replyTo the message it answers, 0 for none
 * @param fixed it came with a reply keyboard or took one away: Telegram lets nobody edit such a message
 * @param revision grows with every change anywhere, so that "changed since" can be asked
 */
public record Message(
        int id,
        long chatId,
        User from,
        long date,
        long editDate,
        Content content,
        ObjectNode keyboard,
        ObjectNode origin,
        String mediaGroupId,
        int replyTo,
        @JsonProperty("is_protected") boolean isProtected,
        boolean fixed,
        long revision) {

    /** A new message; its id and revision are given when a chat takes it in. */
    public static Message of(long chatId, User from, long date, Content content) {
        return new Message(0, chatId, from, date, 0, content, null, null, null, 0, false, false, 0);
    }

    public Message withKeyboard(ObjectNode newKeyboard) {
        return new Message(
                id,
                chatId,
                from,
                date,
                editDate,
                content,
                newKeyboard,
                origin,
                mediaGroupId,
                replyTo,
                isProtected,
                fixed,
                revision);
    }

    public Message withOrigin(ObjectNode newOrigin) {
        return new Message(
                id,
                chatId,
                from,
                date,
                editDate,
                content,
                keyboard,
                newOrigin,
                mediaGroupId,
                replyTo,
                isProtected,
                fixed,
                revision);
    }

    public Message inAlbum(String groupId) {
        return new Message(
                id,
                chatId,
                from,
                date,
                editDate,
                content,
                keyboard,
                origin,
                groupId,
                replyTo,
                isProtected,
                fixed,
                revision);
    }

    public Message replyingTo(int message) {
        return new Message(
                id,
                chatId,
                from,
                date,
                editDate,
                content,
                keyboard,
                origin,
                mediaGroupId,
                message,
                isProtected,
                fixed,
                revision);
    }

    public Message protectedFromCopies(boolean isNowProtected) {
        return new Message(
                id,
                chatId,
                from,
                date,
                editDate,
                content,
                keyboard,
                origin,
                mediaGroupId,
                replyTo,
                isNowProtected,
                fixed,
                revision);
    }

    public Message fixedAsItIs() {
        return new Message(
                id,
                chatId,
                from,
                date,
                editDate,
                content,
                keyboard,
                origin,
                mediaGroupId,
                replyTo,
                isProtected,
                true,
                revision);
    }

    public Message edited(Content newContent, ObjectNode newKeyboard, long when) {
        return new Message(
                id,
                chatId,
                from,
                date,
                when,
                newContent,
                newKeyboard,
                origin,
                mediaGroupId,
                replyTo,
                isProtected,
                fixed,
                revision);
    }

    Message kept(int newId, long newRevision) {
        return new Message(
                newId,
                chatId,
                from,
                date,
                editDate,
                content,
                keyboard,
                origin,
                mediaGroupId,
                replyTo,
                isProtected,
                fixed,
                newRevision);
    }

    public boolean isFromBot() {
        return from.isBot();
    }
}
