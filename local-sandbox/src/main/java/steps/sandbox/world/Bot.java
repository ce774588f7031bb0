package steps.sandbox.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.sandbox.chat.User;
import steps.sandbox.json.Json;

/** The one bot: its token, its account, what it says about itself, its commands by scope and language. */
public final class Bot {
    private final String token;
    private final User user;
    private final Map<String, ArrayNode> commands = new HashMap<>();
    private final Map<String, ObjectNode> menuButtons = new HashMap<>();
    private final BotWords description = new BotWords();
    private final BotWords shortDescription = new BotWords();

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

    public BotWords description() {
        return description;
    }

    public BotWords shortDescription() {
        return shortDescription;
    }

    /** The button beside the line where somebody writes; the default one for the chat 0. */
    public ObjectNode menuButton(long chatId) {
        return Stream.of(chatId, 0L)
                .map(chat -> menuButtons.get(Long.toString(chat)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Json.object().put("type", "commands"));
    }

    public void setMenuButton(long chatId, ObjectNode button) {
        menuButtons.put(Long.toString(chatId), button);
    }

    public ArrayNode commands(String scope) {
        return commands.getOrDefault(scope, Json.array());
    }

    /** What this person is offered in the private chat: the nearest scope first, in each the person's language first. */
    public ArrayNode commandsFor(User person) {
        return Stream.of("chat " + person.id() + " ", "all_private_chats  ", "default  ")
                .flatMap(scope -> Stream.of(scope + " " + person.languageCode(), scope + " "))
                .map(commands::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(Json::array);
    }

    public void setCommands(String scope, ArrayNode list) {
        if (list.isEmpty()) {
            commands.remove(scope);
        } else {
            commands.put(scope, list);
        }
    }

    public State state() {
        return new State(Map.copyOf(commands), Map.copyOf(menuButtons), description.all(), shortDescription.all());
    }

    public void restore(State state) {
        commands.clear();
        commands.putAll(state.commands());
        menuButtons.clear();
        menuButtons.putAll(state.menuButtons());
        description.restore(state.description());
        shortDescription.restore(state.shortDescription());
    }

    /** All that was set. What an older file does not have was not set. */
    public record State(
            Map<String, ArrayNode> commands,
            @Nullable Map<String, ObjectNode> menuButtons,
            @Nullable Map<String, String> description,
            @Nullable Map<String, String> shortDescription) {
        public static final State NOTHING = new State(Map.of(), null, null, null);

        public State {
            menuButtons = menuButtons == null ? Map.of() : menuButtons;
        }
    }
}
