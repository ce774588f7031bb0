package steps.sandbox.keyboards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;

/** Reads the parameter {@code reply_markup}. */
public final class ReplyMarkupParser {
    private static final int MAX_IN_ROW = 12;
    private static final int MAX_IN_ALL = 300;

    private ReplyMarkupParser() {}

    public static ReplyMarkup parse(String parameter) {
        if (parameter.isEmpty()) {
            return new ReplyMarkup.None();
        }
        JsonNode json = read(parameter);
        if (json.isNull()) {
            return new ReplyMarkup.None();
        }
        if (!json.isObject()) {
            throw Refusal.badRequest("object expected as reply markup");
        }
        if (json.has("keyboard")) {
            return keyboard(json);
        }
        if (json.has("inline_keyboard")) {
            ObjectNode inline = Json.object();
            inline.set("inline_keyboard", rows(json.get("inline_keyboard"), inlineRowsError(), InlineButton::clean));
            return new ReplyMarkup.Inline(inline);
        }
        if (json.path("remove_keyboard").asBoolean()) {
            return new ReplyMarkup.Remove();
        }
        return json.path("force_reply").asBoolean() ? new ReplyMarkup.ForceReply() : new ReplyMarkup.None();
    }

    /** Edits take only inline keyboards. */
    public static ReplyMarkup parseInline(String parameter) {
        ReplyMarkup markup = parse(parameter);
        if (markup instanceof ReplyMarkup.None || markup instanceof ReplyMarkup.Inline) {
            return markup;
        }
        throw Refusal.badRequest("inline keyboard expected");
    }

    private static JsonNode read(String parameter) {
        try {
            JsonNode json = Json.MAPPER.readTree(parameter);
            if (json.isMissingNode()) {
                throw unreadable();
            }
            return json;
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.badRequest("can't parse reply keyboard markup JSON object");
    }

    private static ReplyMarkup keyboard(JsonNode json) {
        ObjectNode keyboard = Json.object();
        ArrayNode rows = rows(
                json.get("keyboard"),
                Refusal.badRequest("field \"keyboard\" must be an Array of Arrays"),
                ReplyButton::clean);
        if (rows.isEmpty()) {
            return new ReplyMarkup.None();
        }
        keyboard.set("keyboard", rows);
        for (String flag : new String[] {"is_persistent", "resize_keyboard", "one_time_keyboard", "selective"}) {
            if (json.path(flag).asBoolean()) {
                keyboard.put(flag, true);
            }
        }
        String placeholder = json.path("input_field_placeholder").asText();
        if (!placeholder.isEmpty()) {
            keyboard.put("input_field_placeholder", placeholder);
        }
        return new ReplyMarkup.Keyboard(keyboard);
    }

    private static Refusal inlineRowsError() {
        return Refusal.badRequest("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
    }

    /** Cuts silently what is beyond Telegram's sizes, and drops buttons without a text. */
    private static ArrayNode rows(JsonNode json, Refusal malformed, Function<JsonNode, ObjectNode> clean) {
        if (!json.isArray()) {
            throw malformed;
        }
        ArrayNode rows = Json.array();
        int total = 0;
        for (JsonNode row : json) {
            if (!row.isArray()) {
                throw malformed;
            }
            ArrayNode buttons = Json.array();
            for (JsonNode button : row) {
                ObjectNode cleaned = clean.apply(button);
                boolean fits = buttons.size() < MAX_IN_ROW && total < MAX_IN_ALL;
                if (fits && !cleaned.path("text").asText().isEmpty()) {
                    buttons.add(cleaned);
                    total++;
                }
            }
            if (!buttons.isEmpty()) {
                rows.add(buttons);
            }
        }
        return rows;
    }
}
