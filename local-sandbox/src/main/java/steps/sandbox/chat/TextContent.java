package steps.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import steps.sandbox.entities.RichText;

/** A text message. */
public record TextContent(RichText text, @Nullable ObjectNode linkPreview) implements Content {
    public TextContent(RichText text) {
        this(text, null);
    }

    @Override
    public void write(ObjectNode message, long date, long now) {
        text.write(message, "text", "entities");
        if (linkPreview != null) {
            message.set("link_preview_options", linkPreview);
        }
    }
}
