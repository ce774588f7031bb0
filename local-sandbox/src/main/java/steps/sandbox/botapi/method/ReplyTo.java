package steps.sandbox.botapi.method;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.chat.Peer;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;

/** The message that a new one answers; id 0 for none. */
record ReplyTo(int messageId, boolean optional) {
    static ReplyTo of(Request request) {
        if (!request.has("reply_parameters")) {
            return new ReplyTo(
                    request.number("reply_to_message_id", 0, 0, Integer.MAX_VALUE),
                    request.flag("allow_sending_without_reply"));
        }
        try {
            JsonNode json = Json.MAPPER.readTree(request.text("reply_parameters"));
            if (!json.isObject()) {
                throw Refusal.badRequest("object expected as reply parameters");
            }
            return new ReplyTo(
                    json.path("message_id").asInt(),
                    json.path("allow_sending_without_reply").asBoolean());
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("can't parse reply parameters JSON object");
        }
    }

    /** The id that the message gets: 0 when the answered one is gone and the bot said that it does not matter. */
    int resolve(Peer peer) {
        if (messageId == 0 || peer.history().find(messageId).isPresent()) {
            return messageId;
        }
        if (optional) {
            return 0;
        }
        throw Refusal.badRequest("message to be replied not found");
    }
}
