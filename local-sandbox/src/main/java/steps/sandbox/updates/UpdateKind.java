package steps.sandbox.updates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * How updates of one type are queued and how long they live.
 *
 * @param lane updates are in order only among those of one lane and one owner; a press of a button has another lane
 *     than messages have, so it can overtake them
 * @param byPerson whether the owner is the person ({@code from}) instead of the chat
 */
record UpdateKind(int lane, boolean byPerson, int lifetimeS) {
    private static final int DAY_S = 86_400;
    private static final UpdateKind UNKNOWN = new UpdateKind(9, false, DAY_S);
    private static final UpdateKind MESSAGE = new UpdateKind(0, false, DAY_S);

    private static final Map<String, UpdateKind> KINDS = Map.ofEntries(
            Map.entry("message", MESSAGE),
            Map.entry("edited_message", MESSAGE),
            Map.entry("channel_post", MESSAGE),
            Map.entry("edited_channel_post", MESSAGE),
            Map.entry("inline_query", new UpdateKind(1, true, 30)),
            Map.entry("chosen_inline_result", new UpdateKind(2, true, 600)),
            Map.entry("callback_query", new UpdateKind(3, true, 150)),
            Map.entry("shipping_query", new UpdateKind(4, true, 150)),
            Map.entry("pre_checkout_query", new UpdateKind(4, true, 150)),
            Map.entry("my_chat_member", new UpdateKind(5, false, DAY_S)),
            Map.entry("chat_member", new UpdateKind(6, true, DAY_S)),
            Map.entry("chat_join_request", new UpdateKind(6, true, DAY_S)));

    static UpdateKind of(String type) {
        return KINDS.getOrDefault(type, UNKNOWN);
    }

    QueueKey key(JsonNode payload) {
        JsonNode owner = byPerson ? payload.path("from") : payload.path("chat");
        return new QueueKey(lane, owner.path("id").asLong());
    }

    /** Counted from the event's own date where it has one, from now otherwise. */
    long expiresAt(JsonNode payload, long now) {
        long date = payload.path("edit_date").asLong(payload.path("date").asLong(now));
        return (date == 0 ? now : date) + lifetimeS;
    }
}
