package steps.sandbox.botapi.method;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.chat.MediaContent;
import steps.sandbox.entities.RichText;
import steps.sandbox.files.FileKind;
import steps.sandbox.files.StoredFile;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;

/** An InputMedia object before its file is fetched. */
record InputMedia(FileKind kind, String media, RichText caption, boolean captionAbove, boolean spoiler) {

    static JsonNode read(Request request) {
        if (!request.has("media")) {
            throw Refusal.badRequest("parameter \"media\" is required");
        }
        try {
            return Json.MAPPER.readTree(request.text("media"));
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("can't parse media JSON object");
        }
    }

    static InputMedia parse(JsonNode json, TextParameters texts, String method) {
        String type = json.path("type").asText();
        FileKind kind = switch (type) {
            case "photo" -> FileKind.PHOTO;
            case "video" -> FileKind.VIDEO;
            case "document" -> FileKind.DOCUMENT;
            default ->
                throw Refusal.badRequest("can't parse InputMedia: type \"" + type + "\" can't be used in " + method);
        };
        JsonNode entities = json.path("caption_entities");
        RichText caption = texts.parse(
                json.path("caption").asText(),
                json.path("parse_mode").asText(),
                entities.isArray() ? entities.toString() : "");
        return new InputMedia(
                kind,
                json.path("media").asText(),
                TextParameters.caption(caption, "message caption is too long"),
                json.path("show_caption_above_media").asBoolean(),
                json.path("has_spoiler").asBoolean());
    }

    MediaContent content(StoredFile file, Request request) {
        return new MediaContent(
                file.kind(), file.uniqueId(), MediaMessages.json(file, request), caption, captionAbove, spoiler);
    }
}
