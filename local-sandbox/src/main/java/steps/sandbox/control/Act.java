package steps.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import steps.sandbox.json.Json;

/**
 * What a person did.
 *
 * @param messageId 0 when it made no message
 * @param callbackQueryId null when no button was pressed
 * @param updateId empty when the bot gets no update of it
 */
record Act(int messageId, @Nullable String callbackQueryId, OptionalInt updateId) {
    ObjectNode json() {
        ObjectNode json = Json.object();
        if (messageId != 0) {
            json.put("message_id", messageId);
        }
        if (callbackQueryId != null) {
            json.put("callback_query_id", callbackQueryId);
        }
        return json.put("update_id", updateId.isPresent() ? (Integer) updateId.getAsInt() : null);
    }
}
