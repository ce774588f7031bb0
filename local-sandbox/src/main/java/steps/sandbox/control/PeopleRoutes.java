package steps.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import java.util.OptionalLong;
import steps.sandbox.chat.CallbackAnswer;
import steps.sandbox.chat.History;
import steps.sandbox.chat.Message;
import steps.sandbox.chat.Person;
import steps.sandbox.chat.User;
import steps.sandbox.events.Change;
import steps.sandbox.json.Json;
import steps.sandbox.world.World;

/** People: who is there, a new one, and the chat as one of them sees it. */
final class PeopleRoutes {
    private static final long MAX_USER_ID = (1L << 52) - 1;

    private final World world;

    PeopleRoutes(World world) {
        this.world = world;
    }

    void mount(Routes routes) {
        routes.answer(routes.router().get("/sandbox/users"), this::all);
        routes.answer(routes.router().post("/sandbox/users"), this::add);
        routes.answer(routes.router().get("/sandbox/users/:id/chat"), this::chat);
        routes.answer(routes.router().get("/sandbox/users/:id/bot"), this::bot);
    }

    static Person person(World world, RoutingContext context) {
        long id = Routes.pathNumber(context, "id");
        return world.chats().person(id).orElseThrow(() -> ControlError.notFound("there is no person " + id));
    }

    private JsonNode all(RoutingContext context) {
        ArrayNode people = Json.array();
        for (Person person : world.chats().people()) {
            ObjectNode json = people.addObject();
            json.set("user", person.user().json());
            json.put("blocked", person.isBlocked());
            json.put("deleted", person.isDeleted());
            json.set(
                    "last_message",
                    person.history()
                            .last()
                            .<JsonNode>map(message -> world.chats().json(message, world.now()))
                            .orElse(null));
            json.put("unread", person.history().unread());
        }
        return people;
    }

    private JsonNode add(RoutingContext context) {
        Fields fields = Fields.of(context, "id", "first_name", "last_name", "username", "language_code");
        OptionalLong wanted = fields.whole("id", 1, MAX_USER_ID);
        long id = wanted.orElseGet(world.chats()::freeUserId);
        if (world.chats().find(id).isPresent() || id == world.bot().user().id()) {
            throw ControlError.conflict("there is a user " + id + " already");
        }
        User user = new User(
                id,
                false,
                fields.text("first_name"),
                fields.textOr("last_name", null),
                fields.textOr("username", null),
                fields.textOr("language_code", null));
        world.chats().add(Person.stranger(user));
        return user.json();
    }

    /** The bot as this person's client shows it, in the person's language. */
    private JsonNode bot(RoutingContext context) {
        User person = person(world, context).user();
        ObjectNode json = Json.object()
                .put("description", world.bot().description().readIn(person.languageCode()))
                .put("short_description", world.bot().shortDescription().readIn(person.languageCode()));
        json.set("menu_button", world.bot().menuButton(person.id()));
        json.set("commands", world.bot().commandsFor(person));
        return json;
    }

    private JsonNode chat(RoutingContext context) {
        Person person = person(world, context);
        History history = person.history();
        if (history.unread() > 0) {
            history.markRead();
            world.changes().tell(new Change.InPeople());
        }
        ObjectNode json = Json.object();
        json.set("user", person.user().json());
        json.put("blocked", person.isBlocked());
        json.put("started", person.isStarted());
        json.put("deleted", person.isDeleted());
        ArrayNode messages = json.putArray("messages");
        for (Message message : history.messages()) {
            messages.add(world.chats().json(message, world.now()));
        }
        json.set("keyboard", history.visibleKeyboard());
        ArrayNode answers = json.putArray("callback_answers");
        for (CallbackAnswer answer : history.answers()) {
            answers.add(answer.json());
        }
        return json.put("chat_action", history.action(world.now()));
    }
}
