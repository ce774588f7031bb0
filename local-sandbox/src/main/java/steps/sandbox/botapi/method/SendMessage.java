package steps.sandbox.botapi.method;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.chat.TextContent;
import steps.sandbox.entities.RichText;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;

/** The method sendMessage. */
final class SendMessage implements BotMethod {
    private final Sending sending;
    private final TextParameters texts;

    SendMessage(Sending sending, TextParameters texts) {
        this.sending = sending;
        this.texts = texts;
    }

    @Override
    public Future<Result> call(Request request) {
        ObjectNode preview = linkPreview(request);
        RichText raw = texts.text(request);
        return sending.send(request, () -> new TextContent(TextParameters.forMessage(raw), preview));
    }

    /** The options as the bot gave them, else null; the older flag means the same. */
    static @Nullable ObjectNode linkPreview(Request request) {
        if (!request.has("link_preview_options")) {
            ObjectNode disabled = Json.object().put("is_disabled", true);
            return request.flag("disable_web_page_preview") ? disabled : null;
        }
        try {
            JsonNode options = Json.MAPPER.readTree(request.text("link_preview_options"));
            return options instanceof ObjectNode given && !given.isEmpty() ? given : null;
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("can't parse link preview options JSON object");
        }
    }
}
