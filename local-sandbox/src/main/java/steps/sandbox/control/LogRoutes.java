package steps.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import java.util.OptionalInt;
import java.util.Set;
import steps.sandbox.chat.Group;
import steps.sandbox.chat.History;
import steps.sandbox.chat.Person;
import steps.sandbox.chat.User;
import steps.sandbox.json.Json;
import steps.sandbox.updates.DeliveryLog.Delivery;
import steps.sandbox.world.World;

/** What happened: calls and deliveries; and raw updates, for tests that need what no act produces. */
final class LogRoutes {
    private static final int MOST_AT_ONCE = 10_000;
    private static final int MOST_REPEATS = 1_000;
    private static final Set<String> OUT = Set.of("left", "kicked");

    private final World world;

    LogRoutes(World world) {
        this.world = world;
    }

    void mount(Routes routes) {
        routes.answer(routes.router().get("/sandbox/calls"), this::calls);
        routes.answer(routes.router().get("/sandbox/updates"), this::deliveries);
        routes.answer(routes.router().post("/sandbox/updates"), this::rawUpdate);
    }

    private JsonNode calls(RoutingContext context) {
        ArrayNode calls = Json.array();
        world.calls().since(since(context), limit(context)).forEach(call -> calls.add(call.json()));
        return calls;
    }

    private JsonNode deliveries(RoutingContext context) {
        ArrayNode deliveries = Json.array();
        for (Delivery delivery : world.deliveries().since(since(context), limit(context))) {
            deliveries
                    .addObject()
                    .put("n", delivery.n())
                    .put("update_id", delivery.updateId())
                    .put("at", delivery.at())
                    .put("attempt", delivery.attempt())
                    .put("status", delivery.status())
                    .put("millis", delivery.millis())
                    .put("error", delivery.error());
        }
        return deliveries;
    }

    private static long since(RoutingContext context) {
        return Routes.queryNumber(context, "since").orElse(0);
    }

    private static int limit(RoutingContext context) {
        return Math.clamp(Routes.queryNumber(context, "limit").orElse(MOST_AT_ONCE), 1, MOST_AT_ONCE);
    }

    private JsonNode rawUpdate(RoutingContext context) {
        ObjectNode update = Fields.of(context).json();
        update.remove("update_id");
        if (update.size() != 1) {
            throw ControlError.badRequest("an update has exactly one field besides update_id, such as message");
        }
        String type = update.fieldNames().next();
        JsonNode payload = update.get(type);
        int repeat = (int) Routes.queryNumber(context, "repeat").orElse(1);
        if (repeat < 1 || repeat > MOST_REPEATS) {
            throw ControlError.badRequest("repeat must be from 1 to " + MOST_REPEATS);
        }
        getToKnow(payload);
        OptionalInt id = world.queue().add(type, payload, repeat);
        return new Act(0, null, id).json();
    }

    /** Whoever an update speaks of exists from then on, so that the bot can answer. */
    private void getToKnow(JsonNode payload) {
        for (JsonNode part : new JsonNode[] {payload, payload.path("message")}) {
            JsonNode chat = part.path("chat");
            long id = chat.path("id").asLong();
            if (id > 0) {
                meet(chat.path("id").asLong(), part.path("from").path("id").asLong() == id ? part.path("from") : chat)
                        .start();
            } else if (id < 0) {
                enter(
                        (ObjectNode) chat.deepCopy(),
                        OUT.contains(payload.at("/new_chat_member/status").asText()));
            }
            meetIfPerson(part.path("from"));
        }
    }

    private void meetIfPerson(JsonNode from) {
        if (from.path("id").asLong() > 0 && !from.path("is_bot").asBoolean()) {
            meet(from.path("id").asLong(), from).see();
        }
    }

    private Person meet(long id, JsonNode names) {
        return world.chats().person(id).orElseGet(() -> {
            User user = new User(
                    id,
                    false,
                    names.path("first_name").asText("Somebody"),
                    names.path("last_name").asText(null),
                    names.path("username").asText(null),
                    names.path("language_code").asText(null));
            Person person = Person.stranger(user);
            world.chats().add(person);
            return person;
        });
    }

    private void enter(ObjectNode chat, boolean out) {
        long id = chat.path("id").asLong();
        if (!(world.chats().find(id).orElse(null) instanceof Group known)) {
            world.chats().add(new Group(chat, new History(), out));
        } else if (!out) {
            known.enter();
        } else if (!known.isLeft()) {
            known.leave();
        }
    }
}
