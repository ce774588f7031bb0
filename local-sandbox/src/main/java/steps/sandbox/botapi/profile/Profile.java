package steps.sandbox.botapi.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.Set;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.events.Change;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.BotWords;
import steps.sandbox.world.World;

/** The methods about what a bot shows of itself: its descriptions and the button beside the line where people write. */
public final class Profile {
    private static final int MAX_DESCRIPTION = 512;
    private static final int MAX_SHORT_DESCRIPTION = 120;
    private static final Set<String> BUTTONS = Set.of("default", "commands", "web_app");

    private final World world;

    public Profile(World world) {
        this.world = world;
    }

    public Future<Result> setDescription(Request request) {
        return set(request, "description", MAX_DESCRIPTION, world.bot().description());
    }

    public Future<Result> description(Request request) {
        return get(request, "description", world.bot().description());
    }

    public Future<Result> setShortDescription(Request request) {
        return set(
                request, "short_description", MAX_SHORT_DESCRIPTION, world.bot().shortDescription());
    }

    public Future<Result> shortDescription(Request request) {
        return get(request, "short_description", world.bot().shortDescription());
    }

    private Future<Result> set(Request request, String parameter, int longest, BotWords words) {
        String text = request.text(parameter).trim();
        if (text.codePointCount(0, text.length()) > longest) {
            throw Refusal.badRequest(parameter.replace('_', ' ') + " is too long");
        }
        words.set(Commands.language(request), text);
        world.changes().tell(new Change.Elsewhere());
        return Result.done();
    }

    private static Future<Result> get(Request request, String parameter, BotWords words) {
        return Result.of(Json.object().put(parameter, words.in(Commands.language(request))));
    }

    public Future<Result> setMenuButton(Request request) {
        world.bot().setMenuButton(chat(request), button(request));
        world.changes().tell(new Change.Elsewhere());
        return Result.done();
    }

    public Future<Result> menuButton(Request request) {
        return Result.of(world.bot().menuButton(chat(request)));
    }

    private static ObjectNode button(Request request) {
        if (!request.has("menu_button")) {
            return Json.object().put("type", "commands");
        }
        if (!(read(request.text("menu_button")) instanceof ObjectNode button)) {
            throw Refusal.badRequest("can't parse menu button: expected an Object");
        }
        if (!BUTTONS.contains(button.path("type").asText())) {
            throw Refusal.badRequest("can't parse menu button: unsupported type specified");
        }
        return button.path("type").asText().equals("default") ? Json.object().put("type", "commands") : button;
    }

    private static JsonNode read(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("can't parse menu button JSON object");
        }
    }

    private static long chat(Request request) {
        String chat = request.text("chat_id");
        if (!chat.isEmpty() && !chat.matches("[0-9]{1,15}")) {
            throw Refusal.badRequest("chat not found");
        }
        return chat.isEmpty() ? 0 : Long.parseLong(chat);
    }
}
