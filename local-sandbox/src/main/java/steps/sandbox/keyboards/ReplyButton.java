package steps.sandbox.keyboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;

/** One button of a reply keyboard; a bare string is a button too. */
final class ReplyButton {
    private static final List<String> FIELDS = List.of(
            "icon_custom_emoji_id",
            "style",
            "request_contact",
            "request_location",
            "request_users",
            "request_chat",
            "request_poll",
            "web_app");

    private ReplyButton() {}

    static ObjectNode clean(JsonNode button) {
        if (button.isTextual()) {
            return Json.object().put("text", button.asText());
        }
        if (!button.isObject() || !button.path("text").isTextual()) {
            throw Refusal.badRequest("can't parse keyboard button: Field \"text\" must be of type String");
        }
        ObjectNode cleaned = Json.object();
        cleaned.set("text", button.get("text"));
        for (String field : FIELDS) {
            JsonNode value = button.path(field);
            if (value.isObject() || value.isTextual() || value.asBoolean()) {
                cleaned.set(field, value);
            }
        }
        return cleaned;
    }
}
