package steps.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import steps.sandbox.chat.ContactContent;
import steps.sandbox.chat.Content;
import steps.sandbox.chat.LocationContent;
import steps.sandbox.chat.MediaContent;
import steps.sandbox.chat.Message;
import steps.sandbox.chat.Person;
import steps.sandbox.chat.TextContent;
import steps.sandbox.entities.FixedText;
import steps.sandbox.entities.RichText;
import steps.sandbox.world.Standings;
import steps.sandbox.world.World;

/** What people do in their chats: each act changes the chat and queues the update that tells the bot. */
final class PersonActs {
    private static final int MAX_TEXT = 4096;

    private final World world;

    PersonActs(World world) {
        this.world = world;
    }

    Act says(Person person, String text, OptionalLong date) {
        return sends(person, new TextContent(fixed(text)), date, UnaryOperator.identity());
    }

    /** Writes other words in place of those of a message; the same words make no update. */
    Act edits(Person person, int messageId, String text, OptionalLong date) {
        checkCanWrite(person);
        Message message = person.history()
                .find(messageId)
                .filter(found -> !found.isFromBot() && found.content() instanceof TextContent)
                .orElseThrow(() ->
                        ControlError.notFound("this person has written no text with the message_id " + messageId));
        TextContent after = new TextContent(fixed(text));
        if (after.equals(message.content())) {
            return new Act(messageId, null, OptionalInt.empty());
        }
        long when = date.orElse(world.now());
        Message edited = world.chats().replace(person, message.edited(after, message.keyboard(), when));
        return new Act(messageId, null, queue("edited_message", edited, when));
    }

    private static RichText fixed(String text) {
        RichText fixed = FixedText.of(new RichText(text, List.of()));
        if (fixed.isEmpty() || fixed.codePoints() > MAX_TEXT) {
            throw ControlError.badRequest("text must have from 1 to 4096 characters besides spaces");
        }
        return fixed;
    }

    /** Sends anything; {@code finish} adds what only some messages have. */
    Act sends(Person person, Content content, OptionalLong date, UnaryOperator<Message> finish) {
        checkCanWrite(person);
        person.start();
        long when = date.orElse(world.now());
        Message draft = finish.apply(Message.of(person.id(), person.user(), when, content));
        Message message = world.chats().add(person, draft);
        useKeyboard(person, content);
        return new Act(message.id(), null, queue("message", message, when));
    }

    static void checkCanWrite(Person person) {
        if (person.isDeleted()) {
            throw ControlError.conflict("this person has deleted the account");
        }
        if (person.isBlocked()) {
            throw ControlError.conflict("this person has blocked the bot; unblock it first");
        }
    }

    private static void useKeyboard(Person person, Content content) {
        ObjectNode keyboard = person.history().visibleKeyboard();
        if (keyboard == null) {
            return;
        }
        for (var row : keyboard.path("keyboard")) {
            for (var button : row) {
                boolean pressed = switch (content) {
                    case TextContent said ->
                        button.path("text").asText().equals(said.text().text());
                    case LocationContent ignored ->
                        button.path("request_location").asBoolean();
                    case ContactContent ignored ->
                        button.path("request_contact").asBoolean();
                    case MediaContent ignored -> false;
                };
                if (pressed) {
                    person.history().useKeyboard();
                    return;
                }
            }
        }
    }

    OptionalInt queue(String type, Message message, long when) {
        return world.queue().add(type, world.chats().json(message, when));
    }

    /** Blocks, unblocks, or leaves Telegram: the bot hears of its new standing in this chat. */
    Act changesStanding(Person person, String from, String to) {
        ObjectNode change = Standings.change(world, person, person.user().json(), from, to);
        return new Act(0, null, world.queue().add("my_chat_member", change));
    }
}
