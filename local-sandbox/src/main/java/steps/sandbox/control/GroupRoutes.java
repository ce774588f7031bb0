package steps.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import steps.sandbox.chat.Group;
import steps.sandbox.chat.History;
import steps.sandbox.chat.Message;
import steps.sandbox.chat.Person;
import steps.sandbox.chat.TextContent;
import steps.sandbox.entities.FixedText;
import steps.sandbox.entities.RichText;
import steps.sandbox.json.Json;
import steps.sandbox.world.Standings;
import steps.sandbox.world.World;

/** Groups and channels: people put the bot in, speak there, and remove it. */
final class GroupRoutes {
    private static final List<String> TYPES = List.of("group", "supergroup", "channel");
    private static final List<String> STANDINGS = List.of("member", "administrator", "restricted");
    private static final long LAST_GROUP_ID = -4_000_000_001L;
    private static final long LAST_SUPERGROUP_ID = -1_002_000_000_001L;

    private final World world;

    GroupRoutes(World world) {
        this.world = world;
    }

    void mount(Routes routes) {
        routes.answer(routes.router().post("/sandbox/groups"), this::puts);
        routes.answer(routes.router().get("/sandbox/groups/:id"), this::group);
        routes.answer(routes.router().post("/sandbox/groups/:id/messages"), this::says);
        routes.answer(routes.router().delete("/sandbox/groups/:id"), this::removes);
    }

    private JsonNode puts(RoutingContext context) {
        Fields fields = Fields.of(context, "id", "title", "type", "user_id", "status");
        Person person = person(fields);
        Group group = fields.has("id") ? known(fields) : made(fields);
        String channelOrNot = group.chatJson().path("type").asText().equals("channel") ? "administrator" : "member";
        String status = oneOf(STANDINGS, "status", fields.text("status", channelOrNot));
        group.enter();
        OptionalInt update = changesStanding(group, person, "left", status);
        return json(group).put("update_id", updateId(update));
    }

    private JsonNode group(RoutingContext context) {
        Group group = group(Routes.pathNumber(context, "id"));
        ObjectNode json = json(group);
        ArrayNode messages = json.putArray("messages");
        group.history().messages().forEach(message -> messages.add(world.chats().json(message, world.now())));
        return json;
    }

    private JsonNode says(RoutingContext context) {
        Group group = inside(Routes.pathNumber(context, "id"));
        Fields fields = Fields.of(context, "user_id", "text");
        Person person = person(fields);
        RichText text = FixedText.of(new RichText(fields.text("text"), List.of()));
        Message draft = Message.of(group.id(), person.user(), world.now(), new TextContent(text));
        Message message = world.chats().add(group, draft);
        ObjectNode payload = world.chats().json(message, world.now());
        boolean isChannel = group.chatJson().path("type").asText().equals("channel");
        if (isChannel) {
            payload.remove("from");
            payload.set("sender_chat", group.chatJson());
        } else {
            person.see();
        }
        return new Act(message.id(), null, world.queue().add(isChannel ? "channel_post" : "message", payload)).json();
    }

    private JsonNode removes(RoutingContext context) {
        Group group = inside(Routes.pathNumber(context, "id"));
        Person person = person(Fields.of(context, "user_id"));
        group.leave();
        return new Act(0, null, changesStanding(group, person, "member", "kicked")).json();
    }

    private OptionalInt changesStanding(Group group, Person by, String from, String to) {
        world.chats().changed(group);
        by.see();
        return world.queue()
                .add("my_chat_member", Standings.change(world, group, by.user().json(), from, to));
    }

    private Person person(Fields fields) {
        long id = fields.whole("user_id", 1, Long.MAX_VALUE)
                .orElseThrow(() -> ControlError.badRequest("user_id is needed"));
        return world.chats().person(id).orElseThrow(() -> ControlError.notFound("there is no person " + id));
    }

    private Group known(Fields fields) {
        Group group = group(fields.whole("id", Long.MIN_VALUE, -1).orElseThrow());
        if (!group.isLeft()) {
            throw ControlError.conflict("the bot is in this group already");
        }
        return group;
    }

    private Group inside(long id) {
        Group group = group(id);
        if (group.isLeft()) {
            throw ControlError.conflict("the bot is not in this group");
        }
        return group;
    }

    private Group group(long id) {
        return world.chats()
                .find(id)
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .orElseThrow(() -> ControlError.notFound("there is no group " + id));
    }

    private Group made(Fields fields) {
        String type = oneOf(TYPES, "type", fields.text("type", "supergroup"));
        ObjectNode chat = Json.object()
                .put("id", freeId(type.equals("group") ? LAST_GROUP_ID : LAST_SUPERGROUP_ID))
                .put("title", fields.text("title"))
                .put("type", type);
        Group group = new Group(chat, new History(), false);
        world.chats().add(group);
        return group;
    }

    private long freeId(long from) {
        long id = from;
        while (world.chats().find(id).isPresent()) {
            id--;
        }
        return id;
    }

    private static String oneOf(List<String> known, String name, String given) {
        if (!known.contains(given)) {
            throw ControlError.badRequest(name + " must be one of " + String.join(", ", known));
        }
        return given;
    }

    private static ObjectNode json(Group group) {
        ObjectNode json = Json.object();
        json.set("chat", group.chatJson());
        return json.put("left", group.isLeft());
    }

    private static @Nullable Integer updateId(OptionalInt update) {
        return update.isPresent() ? (Integer) update.getAsInt() : null;
    }
}
