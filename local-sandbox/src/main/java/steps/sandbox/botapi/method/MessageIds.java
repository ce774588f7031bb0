package steps.sandbox.botapi.method;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;

/** Reads the parameter {@code message_ids}. */
final class MessageIds {
    private static final int MAX = 100;

    private MessageIds() {}

    static List<Integer> parse(Request request) {
        if (!request.has("message_ids")) {
            throw Refusal.badRequest("message identifiers are not specified");
        }
        List<Integer> ids = new ArrayList<>();
        try {
            JsonNode json = Json.MAPPER.readTree(request.text("message_ids"));
            if (!json.isArray()) {
                throw Refusal.badRequest("expected an Array of message identifiers");
            }
            json.forEach(id -> ids.add(id.asInt()));
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("can't parse message identifiers JSON object");
        }
        if (ids.size() > MAX) {
            throw Refusal.badRequest("too many message identifiers specified");
        }
        return ids;
    }
}
