package steps.sandbox.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import steps.sandbox.chat.User;
import steps.sandbox.json.Json;

/** The one bot: its token, its account, its commands by scope and language. */
public final class Bot {
    private final String token;
    private final User user;
    private final Map<String, ArrayNode> commands = new HashMap<>();

    public Bot(String token) {
        this.token = token;
        long id = Long.parseLong(token.substring(0, token.indexOf(':')));
        this.user = new User(id, true, "Steps Bot", null, "steps_sandbox_bot", null);
    }

    public boolean isToken(String other) {
        return token.equals(other);
    }

    public User user() {
        return user;
    }

    /** What getMe answers. */
    public ObjectNode me() {
        return user.json()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("supports_guest_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false)
                .put("has_topics_enabled", false)
                .put("allows_users_to_create_topics", false)
                .put("can_manage_bots", false);
    }

    public ArrayNode commands(String scope) {
        return commands.getOrDefault(scope, Json.array());
    }

    public void setCommands(String scope, ArrayNode list) {
        if (list.isEmpty()) {
            commands.remove(scope);
        } else {
            commands.put(scope, list);
        }
    }

    public Map<String, ArrayNode> allCommands() {
        return Map.copyOf(commands);
    }

    public void restoreCommands(Map<String, ArrayNode> all) {
        commands.clear();
        commands.putAll(all);
    }
}
