package steps.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import steps.sandbox.chat.Peer;
import steps.sandbox.json.Json;

/** Writes the updates by which a bot hears that its own standing in a chat has changed. */
public final class Standings {
    private Standings() {}

    /** The payload of {@code my_chat_member}; statuses are those of ChatMember. */
    public static ObjectNode change(World world, Peer peer, ObjectNode by, String from, String to) {
        ObjectNode payload = Json.object();
        payload.set("chat", peer.chatJson());
        payload.set("from", by);
        payload.put("date", world.now());
        payload.set("old_chat_member", member(world, from));
        payload.set("new_chat_member", member(world, to));
        return payload;
    }

    private static ObjectNode member(World world, String status) {
        ObjectNode member = Json.object();
        member.set("user", world.bot().user().json());
        member.put("status", status);
        return switch (status) {
            case "kicked" -> member.put("until_date", 0);
            case "restricted" ->
                member.put("is_member", true).put("can_send_messages", false).put("until_date", 0);
            default -> member;
        };
    }
}
