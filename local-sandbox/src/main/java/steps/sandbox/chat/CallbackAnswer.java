package steps.sandbox.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import steps.sandbox.json.Json;

/** What the person saw after pressing a button: a toast, an alert, or only the end of the waiting. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CallbackAnswer(
        int messageId,
        String data,
        @Nullable String text,
        boolean showAlert,
        @Nullable String url,
        long date,
        long revision) {

    public ObjectNode json() {
        return Json.object()
                .put("message_id", messageId)
                .put("data", data)
                .put("text", text)
                .put("show_alert", showAlert)
                .put("url", url)
                .put("date", date);
    }
}
