package steps.sandbox.keyboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;

/** One button of an inline keyboard. */
public final class InlineButton {
    public static final int MAX_DATA_BYTES = 64;
    private static final int MAX_MARKUP_BYTES = 10_000;
    private static final List<String> LOOKS = List.of("icon_custom_emoji_id", "style");
    private static final List<String> ACTIONS = List.of(
            "url",
            "callback_data",
            "web_app",
            "login_url",
            "switch_inline_query",
            "switch_inline_query_current_chat",
            "switch_inline_query_chosen_chat",
            "copy_text",
            "callback_game",
            "pay");

    private InlineButton() {}

    static ObjectNode clean(JsonNode button) {
        if (!button.isObject()) {
            throw unreadable("expected an Object");
        }
        ObjectNode cleaned = Json.object();
        if (!button.path("text").isTextual()) {
            throw unreadable("Field \"text\" must be of type String");
        }
        cleaned.set("text", button.get("text"));
        LOOKS.forEach(look -> copy(look, button, cleaned));
        for (String action : ACTIONS) {
            JsonNode value = button.path(action);
            boolean given = !value.isMissingNode() && !value.isNull();
            boolean emptyData = action.equals("callback_data") && value.asText().isEmpty();
            if (given && !emptyData) {
                cleaned.set(action, value.isNumber() && action.equals("callback_data") ? text(value) : value);
                return cleaned;
            }
        }
        throw unreadable("Text buttons are unallowed in the inline keyboard");
    }

    /** What only Telegram's backend looks at, after everything else: sizes of data and of the whole keyboard. */
    public static void checkSizes(ObjectNode keyboard) {
        for (JsonNode row : keyboard.path("inline_keyboard")) {
            for (JsonNode button : row) {
                String data = button.path("callback_data").asText();
                if (data.length() > MAX_DATA_BYTES / 4
                        && data.getBytes(StandardCharsets.UTF_8).length > MAX_DATA_BYTES) {
                    throw Refusal.badRequest("BUTTON_DATA_INVALID");
                }
            }
        }
        if (Json.bytes(keyboard).length > MAX_MARKUP_BYTES) {
            throw Refusal.badRequest("reply markup is too long");
        }
    }

    private static void copy(String field, JsonNode from, ObjectNode to) {
        if (from.hasNonNull(field)) {
            to.set(field, from.get(field));
        }
    }

    private static JsonNode text(JsonNode value) {
        return Json.object().textNode(value.asText());
    }

    private static Refusal unreadable(String why) {
        return Refusal.badRequest("can't parse inline keyboard button: " + why);
    }
}
