package steps.sandbox.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import steps.sandbox.entities.RichText;
import steps.sandbox.files.FileKind;

/**
 * A photo, a video or a document with its caption.
 *
 * @param media the value of the message's field: an array of sizes for a photo, else an object
 */
public record MediaContent(
        FileKind media, String uniqueId, JsonNode json, RichText caption, boolean captionAbove, boolean spoiler)
        implements Content {

    public MediaContent withCaption(RichText newCaption, boolean above) {
        return new MediaContent(media, uniqueId, json, newCaption, above, spoiler);
    }

    @Override
    public void write(ObjectNode message, long date, long now) {
        message.set(media.wireName(), json);
        if (!caption.isEmpty()) {
            caption.write(message, "caption", "caption_entities");
        }
        if (captionAbove) {
            message.put("show_caption_above_media", true);
        }
        if (spoiler) {
            message.put("has_media_spoiler", true);
        }
    }
}
