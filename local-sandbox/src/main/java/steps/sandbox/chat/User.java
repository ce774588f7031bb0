package steps.sandbox.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import steps.sandbox.json.Json;

/** A Telegram account, a person's or the bot's; names that are not set are null. */
public record User(
        long id,
        @JsonProperty("is_bot") boolean isBot,
        String firstName,
        @Nullable String lastName,
        @Nullable String username,
        @Nullable String languageCode) {

    public ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("is_bot", isBot).put("first_name", firstName);
        putIfSet(json, "last_name", lastName);
        putIfSet(json, "username", username);
        putIfSet(json, "language_code", languageCode);
        return json;
    }

    /** The private chat of this person with the bot. */
    public ObjectNode chatJson() {
        ObjectNode json = Json.object().put("id", id).put("first_name", firstName);
        putIfSet(json, "last_name", lastName);
        putIfSet(json, "username", username);
        return json.put("type", "private");
    }

    /** What is left of an account that was deleted. */
    public User withoutNames() {
        return new User(id, isBot, "", null, null, null);
    }

    private static void putIfSet(ObjectNode json, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            json.put(field, value);
        }
    }
}
