package steps.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import steps.sandbox.chat.Message;
import steps.sandbox.chat.Person;
import steps.sandbox.json.Json;
import steps.sandbox.keyboards.InlineButton;
import steps.sandbox.world.World;

/** Presses of inline buttons, by their text, or by any data: old and forged presses reach a bot too. */
final class ButtonActs {
    private final World world;

    ButtonActs(World world) {
        this.world = world;
    }

    Act presses(Person person, Fields fields) {
        PersonActs.checkCanWrite(person);
        int messageId = (int) fields.whole("message_id", 1, Integer.MAX_VALUE)
                .orElseThrow(() -> ControlError.badRequest("message_id is needed"));
        Optional<Message> message = person.history().find(messageId);
        if (message.isEmpty() && messageId > world.chats().lastMessageId()) {
            throw ControlError.notFound("there is no message " + messageId);
        }
        String data = fields.has("button")
                ? dataOf(
                        message.orElseThrow(() -> ControlError.notFound("message " + messageId + " is gone")),
                        fields.text("button"))
                : fields.text("data");
        if (data.getBytes(StandardCharsets.UTF_8).length > InlineButton.MAX_DATA_BYTES) {
            throw ControlError.badRequest("data must have at most 64 bytes");
        }
        return press(person, messageId, message, data);
    }

    private Act press(Person person, int messageId, Optional<Message> message, String data) {
        String id = world.callbacks().press(person.id(), messageId, data);
        ObjectNode payload = Json.object().put("id", id);
        payload.set("from", person.user().json());
        payload.set(
                "message",
                message.map(found -> world.chats().json(found, world.now()))
                        .orElseGet(() -> inaccessible(person, messageId)));
        payload.put("chat_instance", String.valueOf(person.id() * 0x9E3779B97F4A7C15L));
        payload.put("data", data);
        OptionalInt updateId = world.queue().add("callback_query", payload);
        return new Act(0, id, updateId);
    }

    private static ObjectNode inaccessible(Person person, int messageId) {
        ObjectNode message = Json.object().put("message_id", messageId);
        message.set("chat", person.chatJson());
        return message.put("date", 0);
    }

    private static String dataOf(Message message, String text) {
        JsonNode button = null;
        if (message.keyboard() != null) {
            for (JsonNode row : message.keyboard().path("inline_keyboard")) {
                for (JsonNode candidate : row) {
                    boolean found = candidate.path("text").asText().equals(text);
                    button = button == null && found ? candidate : button;
                }
            }
        }
        if (button == null) {
            throw ControlError.notFound("message " + message.id() + " has no button «" + text + "»");
        }
        if (!button.has("callback_data")) {
            throw ControlError.badRequest("the button «" + text + "» tells the bot nothing when it is pressed");
        }
        return button.path("callback_data").asText();
    }
}
