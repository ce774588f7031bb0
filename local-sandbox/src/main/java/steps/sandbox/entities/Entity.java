package steps.sandbox.entities;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import steps.sandbox.json.Json;

/**
 * A formatted or recognised part of a text; offset and length count UTF-16 units as in the Bot API.
 *
 * @param argument what the type needs: the address, the language, the emoji's id; else null
 * @param user the person of a {@code text_mention}; else null
 */
public record Entity(
        EntityType type,
        int offset,
        int length,
        @Nullable String argument,
        @Nullable ObjectNode user) {

    public Entity(EntityType type, int offset, int length) {
        this(type, offset, length, null, null);
    }

    public Entity(EntityType type, int offset, int length, @Nullable String argument) {
        this(type, offset, length, argument, null);
    }

    public int end() {
        return offset + length;
    }

    public Entity at(int newOffset, int newLength) {
        return new Entity(type, newOffset, newLength, argument, user);
    }

    public ObjectNode json() {
        ObjectNode json =
                Json.object().put("offset", offset).put("length", length).put("type", type.wireName());
        if (argument != null && type.argumentName() != null) {
            json.put(type.argumentName(), argument);
        }
        if (user != null) {
            json.set("user", user);
        }
        return json;
    }
}
