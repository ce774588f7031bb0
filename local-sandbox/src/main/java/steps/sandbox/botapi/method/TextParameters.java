package steps.sandbox.botapi.method;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Utf8;
import steps.sandbox.entities.Entity;
import steps.sandbox.entities.EntityType;
import steps.sandbox.entities.FixedText;
import steps.sandbox.entities.Links;
import steps.sandbox.entities.ParseMode;
import steps.sandbox.entities.RichText;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;

/** Reads texts and captions with their formatting. */
final class TextParameters {
    static final int MAX_TEXT = 4096;
    static final int MAX_CAPTION = 1024;
    private static final int MAX_RAW_BYTES = 32_768;

    private final Links links;

    TextParameters(Links links) {
        this.links = links;
    }

    /** The parameter {@code text} as written, not yet trimmed. */
    RichText text(Request request) {
        if (!request.has("text")) {
            throw Refusal.badRequest("message text is empty");
        }
        return parse(request.text("text"), request.text("parse_mode"), request.text("entities"));
    }

    RichText caption(Request request) {
        return parse(request.text("caption"), request.text("parse_mode"), request.text("caption_entities"));
    }

    RichText parse(String source, String parseMode, String entities) {
        if (source.length() > MAX_RAW_BYTES / 4 && source.getBytes(StandardCharsets.UTF_8).length > MAX_RAW_BYTES) {
            throw Refusal.badRequest("text is too long");
        }
        if (Utf8.isBroken(source)) {
            throw Refusal.badRequest("strings must be encoded in UTF-8");
        }
        ParseMode mode = ParseMode.of(parseMode);
        if (mode == ParseMode.NONE) {
            return new RichText(source, given(entities, source.length()));
        }
        return mode.parse(source, links);
    }

    /** Entities given as JSON; those that lie outside of the text or have an unknown type are left out. */
    private List<Entity> given(String json, int length) {
        if (json.isEmpty()) {
            return List.of();
        }
        List<Entity> entities = new ArrayList<>();
        try {
            for (JsonNode node : Json.MAPPER.readTree(json)) {
                EntityType type = type(node.path("type").asText());
                int offset = node.path("offset").asInt(-1);
                int size = node.path("length").asInt();
                if (type != null && offset >= 0 && size > 0 && offset <= length - size) {
                    entities.add(entity(type, offset, size, node));
                }
            }
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("can't parse entities JSON object");
        }
        return entities;
    }

    private static Entity entity(EntityType type, int offset, int size, JsonNode node) {
        @Nullable String argument = null;
        for (String field : new String[] {"url", "language", "custom_emoji_id"}) {
            argument = node.path(field).asText(argument);
        }
        return new Entity(type, offset, size, argument, node.get("user") instanceof ObjectNode user ? user : null);
    }

    private static @Nullable EntityType type(String name) {
        try {
            return EntityType.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A text for a new message: trimmed, not empty, not too long. */
    static RichText forMessage(RichText raw) {
        return checked(raw, "message is too long");
    }

    /** A text for an edit, whose length only the backend checks. */
    static RichText forEdit(RichText raw) {
        return checked(raw, "MESSAGE_TOO_LONG");
    }

    private static RichText checked(RichText raw, String tooLong) {
        RichText text = FixedText.of(raw);
        if (text.isEmpty()) {
            throw Refusal.badRequest("text must be non-empty");
        }
        if (text.codePoints() > MAX_TEXT) {
            throw Refusal.badRequest(tooLong);
        }
        return text;
    }

    static RichText caption(RichText raw, String tooLong) {
        RichText caption = FixedText.of(raw);
        if (caption.codePoints() > MAX_CAPTION) {
            throw Refusal.badRequest(tooLong);
        }
        return caption;
    }
}
