package steps.sandbox.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a message besides its content.
 *
 * @param origin where it was forwarded from (MessageOrigin), else null
 * @param viaBot the User object of the bot that made it up for the sender, else null
 * @param mediaGroupId null outside an album
 * @param replyTo the message it answers, 0 for none
 * @param isProtected it can be neither forwarded nor copied
 * @param fixed it came with a reply keyboard or took one away: Telegram lets nobody edit such a message
 */
public record Marks(
        @Nullable ObjectNode origin,
        @Nullable ObjectNode viaBot,
        @Nullable String mediaGroupId,
        int replyTo,
        @JsonProperty("is_protected") boolean isProtected,
        boolean fixed) {
    public static final Marks NONE = new Marks(null, null, null, 0, false, false);

    public Marks from(ObjectNode newOrigin) {
        return new Marks(newOrigin, viaBot, mediaGroupId, replyTo, isProtected, fixed);
    }

    public Marks madeBy(ObjectNode bot) {
        return new Marks(origin, bot, mediaGroupId, replyTo, isProtected, fixed);
    }

    public Marks inAlbum(@Nullable String groupId) {
        return new Marks(origin, viaBot, groupId, replyTo, isProtected, fixed);
    }

    public Marks replyingTo(int message) {
        return new Marks(origin, viaBot, mediaGroupId, message, isProtected, fixed);
    }

    public Marks protectedIf(boolean isNowProtected) {
        return new Marks(origin, viaBot, mediaGroupId, replyTo, isNowProtected, fixed);
    }

    public Marks fixedIf(boolean isNowFixed) {
        return new Marks(origin, viaBot, mediaGroupId, replyTo, isProtected, isNowFixed);
    }
}
