package steps.sandbox.botapi.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.events.Change;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.World;

/** The methods setMyCommands, getMyCommands and deleteMyCommands. */
public final class Commands {
    private static final int MAX_COMMANDS = 100;
    private static final int MAX_NAME = 32;
    private static final int MAX_DESCRIPTION = 256;
    private static final int MAX_DESCRIPTIONS_BYTES = 4_096;

    private final World world;

    public Commands(World world) {
        this.world = world;
    }

    public Future<Result> set(Request request) {
        String scope = scope(request);
        ArrayNode commands = request.has("commands") ? parse(request.text("commands")) : Json.array();
        checkByBackend(commands);
        world.bot().setCommands(scope, commands);
        world.changes().tell(new Change.Elsewhere());
        return Result.done();
    }

    public Future<Result> get(Request request) {
        return Result.of(world.bot().commands(scope(request)));
    }

    public Future<Result> delete(Request request) {
        world.bot().setCommands(scope(request), Json.array());
        world.changes().tell(new Change.Elsewhere());
        return Result.done();
    }

    private static String scope(Request request) {
        String language = language(request);
        JsonNode scope = request.has("scope") ? read(request.text("scope"), "scope") : Json.object();
        String type = scope.path("type").asText("default");
        return String.join(
                " ", type, scope.path("chat_id").asText(), scope.path("user_id").asText(), language);
    }

    public static String language(Request request) {
        String language = request.text("language_code");
        if (!language.isEmpty() && !language.matches("[a-z]{2}")) {
            throw Refusal.badRequest("invalid language code specified");
        }
        return language;
    }

    private static JsonNode read(String text, String what) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("can't parse " + what + " JSON object");
        }
    }

    private static ArrayNode parse(String text) {
        JsonNode json = read(text, "commands");
        if (!json.isArray()) {
            throw Refusal.badRequest("expected an Array of BotCommand");
        }
        ArrayNode commands = Json.array();
        for (JsonNode item : json) {
            if (!item.isObject()) {
                throw Refusal.badRequest("can't parse BotCommand: expected an Object");
            }
            commands.addObject()
                    .put("command", name(item.path("command").asText().trim()))
                    .put(
                            "description",
                            description(item.path("description").asText().trim()));
        }
        return commands;
    }

    private static String name(String given) {
        String name = given.startsWith("/") ? given.substring(1) : given;
        if (name.isEmpty()) {
            throw Refusal.badRequest("command must be non-empty");
        }
        if (name.codePointCount(0, name.length()) > MAX_NAME) {
            throw Refusal.badRequest("command length must not exceed 32");
        }
        return name;
    }

    private static String description(String description) {
        if (description.isEmpty()) {
            throw Refusal.badRequest("command description must be non-empty");
        }
        if (description.codePointCount(0, description.length()) > MAX_DESCRIPTION) {
            throw Refusal.badRequest("command description length must not exceed 256");
        }
        return description;
    }

    private static void checkByBackend(ArrayNode commands) {
        int bytes = 0;
        for (JsonNode command : commands) {
            if (!command.path("command").asText().matches("[a-z0-9_]+")) {
                throw Refusal.badRequest("BOT_COMMAND_INVALID");
            }
            bytes += command.path("description").asText().getBytes(StandardCharsets.UTF_8).length;
        }
        if (commands.size() > MAX_COMMANDS || bytes > MAX_DESCRIPTIONS_BYTES) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
    }
}
