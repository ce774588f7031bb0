package steps.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import steps.sandbox.json.Json;

/** Writes messages as the Bot API does, fields in its order, nothing that is not set. */
final class MessageJson {
    private MessageJson() {}

    static ObjectNode of(Message message, Peer peer, long now) {
        ObjectNode json = withoutReply(message, peer, now);
        if (message.marks().replyTo() != 0) {
            peer.history()
                    .find(message.marks().replyTo())
                    .ifPresent(answered -> json.set("reply_to_message", withoutReply(answered, peer, now)));
        }
        return json;
    }

    private static ObjectNode withoutReply(Message message, Peer peer, long now) {
        ObjectNode json = Json.object().put("message_id", message.id());
        json.set("from", message.from().json());
        json.set("chat", peer.chatJson());
        json.put("date", message.date());
        if (message.editDate() != 0) {
            json.put("edit_date", message.editDate());
        }
        ObjectNode origin = message.marks().origin();
        if (origin != null) {
            forwarded(json, origin);
        }
        if (message.marks().viaBot() != null) {
            json.set("via_bot", message.marks().viaBot());
        }
        if (message.marks().isProtected()) {
            json.put("has_protected_content", true);
        }
        if (message.marks().mediaGroupId() != null) {
            json.put("media_group_id", message.marks().mediaGroupId());
        }
        message.content().write(json, message.date(), now);
        if (message.keyboard() != null) {
            json.set("reply_markup", message.keyboard());
        }
        return json;
    }

    private static void forwarded(ObjectNode json, ObjectNode origin) {
        json.set("forward_origin", origin);
        if (origin.has("sender_user")) {
            json.set("forward_from", origin.get("sender_user"));
        }
        json.set("forward_date", origin.get("date"));
    }
}
