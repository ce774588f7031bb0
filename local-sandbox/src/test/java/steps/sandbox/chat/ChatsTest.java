package steps.sandbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import steps.sandbox.entities.RichText;
import steps.sandbox.events.Changes;
import steps.sandbox.settings.LiveSettings;
import steps.sandbox.settings.Settings;

class ChatsTest {
    private static final User BOT = new User(1, true, "Bot", null, null, null);

    private final Chats chats = new Chats(
            new LiveSettings(Settings.telegram().with("messages_per_chat", 10).with("messages_total", 25)),
            new Changes());

    private Person person(long id) {
        Person person = Person.stranger(new User(id, false, "P" + id, null, null, null));
        chats.add(person);
        return person;
    }

    private void write(Person person, int messages) {
        for (int i = 0; i < messages; i++) {
            chats.add(person, Message.of(person.id(), BOT, 1, new TextContent(new RichText("m" + i, List.of()))));
        }
    }

    private static String firstText(Person person) {
        Content content = person.history().messages().iterator().next().content();
        return ((TextContent) content).text().text();
    }

    @Test
    void aChatKeepsItsLastMessages() {
        Person anna = person(1);
        write(anna, 15);
        assertThat(anna.history().size()).isEqualTo(10);
        assertThat(firstText(anna)).isEqualTo("m5");
        assertThat(chats.totalMessages()).isEqualTo(10);
    }

    @Test
    void beyondTheTotalTheChatThatWasIdleLongestLosesItsOldest() {
        Person anna = person(1);
        Person boris = person(2);
        Person vera = person(3);
        write(anna, 10);
        write(boris, 10);
        write(vera, 10);
        assertThat(chats.totalMessages()).isEqualTo(25);
        assertThat(anna.history().size()).isEqualTo(5);
        assertThat(firstText(anna)).isEqualTo("m5");
        assertThat(boris.history().size()).isEqualTo(10);
        write(anna, 1);
        assertThat(boris.history().size()).as("now Boris is the idlest").isEqualTo(9);
        assertThat(anna.history().size()).isEqualTo(6);
    }

    @Test
    void anEmptiedChatComesBack() {
        Person anna = person(1);
        write(anna, 5);
        for (int id = 10; id < 20; id++) {
            write(person(id), 10);
        }
        assertThat(anna.history().size()).isZero();
        write(anna, 3);
        assertThat(anna.history().size()).isEqualTo(3);
        assertThat(chats.totalMessages()).isEqualTo(25);
    }

    @Test
    void removingFreesItsPlace() {
        Person anna = person(1);
        write(anna, 3);
        chats.remove(anna, anna.history().messages().iterator().next().id());
        chats.remove(anna, 12_345);
        assertThat(chats.totalMessages()).isEqualTo(2);
    }
}
