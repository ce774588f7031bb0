package steps.sandbox.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import steps.sandbox.json.Json;

/** Which types of updates the bot wants; empty names stand for Telegram's default. */
public record AllowedUpdates(Set<String> names) {
    public static final AllowedUpdates DEFAULT = new AllowedUpdates(Set.of());

    private static final Set<String> ONLY_ON_REQUEST =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private static final Set<String> KNOWN = Set.of(
            "message",
            "edited_message",
            "channel_post",
            "edited_channel_post",
            "business_connection",
            "business_message",
            "edited_business_message",
            "deleted_business_messages",
            "message_reaction",
            "message_reaction_count",
            "inline_query",
            "chosen_inline_result",
            "callback_query",
            "shipping_query",
            "pre_checkout_query",
            "purchased_paid_media",
            "poll",
            "poll_answer",
            "my_chat_member",
            "chat_member",
            "chat_join_request",
            "chat_boost",
            "removed_chat_boost");

    public boolean allows(String type) {
        if (!KNOWN.contains(type)) {
            return true;
        }
        return names.isEmpty() ? !ONLY_ON_REQUEST.contains(type) : names.contains(type);
    }

    /** The parameter's list; empty when it is absent or not a list, which means "keep what was". */
    public static Optional<AllowedUpdates> parse(String parameter) {
        try {
            JsonNode json = Json.MAPPER.readTree(parameter);
            if (!json.isArray()) {
                return Optional.empty();
            }
            Set<String> names = new TreeSet<>();
            json.forEach(name -> names.add(name.asText()));
            names.retainAll(KNOWN);
            return Optional.of(new AllowedUpdates(names));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    public boolean isDefault() {
        return names.isEmpty();
    }

    public List<String> list() {
        return List.copyOf(names);
    }
}
