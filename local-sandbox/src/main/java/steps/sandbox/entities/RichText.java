package steps.sandbox.entities;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A text with its entities, in the order of their offsets. */
public record RichText(String text, List<Entity> entities) {
    public static final RichText EMPTY = new RichText("", List.of());

    public RichText {
        entities = List.copyOf(entities);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Unicode code points, what Telegram's limits on text count. */
    public int codePoints() {
        return text.codePointCount(0, text.length());
    }

    /** Writes {@code text} and {@code entities}, or {@code caption} and {@code caption_entities}. */
    public void write(ObjectNode into, String textField, String entitiesField) {
        into.put(textField, text);
        if (!entities.isEmpty()) {
            ArrayNode array = into.putArray(entitiesField);
            entities.forEach(entity -> array.add(entity.json()));
        }
    }
}
