package steps.sandbox.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a message holds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TextContent.class, name = "text"),
    @JsonSubTypes.Type(value = MediaContent.class, name = "media"),
    @JsonSubTypes.Type(value = LocationContent.class, name = "location"),
    @JsonSubTypes.Type(value = ContactContent.class, name = "contact")
})
public sealed interface Content permits TextContent, MediaContent, LocationContent, ContactContent {
    /** Writes the content's fields into a Message; times are Unix seconds. */
    void write(ObjectNode message, long date, long now);
}
