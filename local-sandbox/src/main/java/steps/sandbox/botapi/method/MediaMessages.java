package steps.sandbox.botapi.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.Locale;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.chat.MediaContent;
import steps.sandbox.entities.RichText;
import steps.sandbox.files.FileId;
import steps.sandbox.files.FileKind;
import steps.sandbox.files.PhotoSizes;
import steps.sandbox.files.StoredFile;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;

/** The methods sendPhoto, sendVideo and sendDocument. */
final class MediaMessages {
    private final Sending sending;
    private final TextParameters texts;
    private final InputFiles inputs;

    MediaMessages(Sending sending, TextParameters texts, InputFiles inputs) {
        this.sending = sending;
        this.texts = texts;
        this.inputs = inputs;
    }

    BotMethod method(FileKind kind) {
        return request -> send(request, kind);
    }

    private Future<Result> send(Request request, FileKind kind) {
        if (!inputs.isGiven(request, kind)) {
            throw Refusal.badRequest("there is no " + kind.wireName() + " in the request");
        }
        RichText raw = texts.caption(request);
        return sending.message(request, () -> {
                    RichText caption = TextParameters.caption(raw, "message caption is too long");
                    return inputs.find(request, kind, request.text(kind.wireName()))
                            .map(file -> content(file, caption, request));
                })
                .map(sending::result);
    }

    private static MediaContent content(StoredFile file, RichText caption, Request request) {
        return new MediaContent(
                file.kind(),
                file.uniqueId(),
                json(file, request),
                caption,
                request.flag("show_caption_above_media"),
                request.flag("has_spoiler"));
    }

    /** The value of the message's field for this file; a video has the measures that the bot gave. */
    static JsonNode json(StoredFile file, Request request) {
        return switch (file.kind()) {
            case PHOTO -> PhotoSizes.json(file);
            case VIDEO ->
                file(file)
                        .put("width", request.number("width", 640, 0, 10_000))
                        .put("height", request.number("height", 360, 0, 10_000))
                        .put("duration", request.number("duration", 0, 0, 86_400));
            case DOCUMENT -> file(file);
        };
    }

    private static ObjectNode file(StoredFile file) {
        ObjectNode json = Json.object();
        if (file.name() != null && !file.name().isEmpty()) {
            json.put("file_name", file.name());
        }
        if (file.contentType() != null && !file.contentType().isEmpty()) {
            json.put("mime_type", file.contentType().toLowerCase(Locale.ROOT));
        }
        return json.put("file_id", new FileId(file.uniqueId(), 0).text())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size());
    }
}
