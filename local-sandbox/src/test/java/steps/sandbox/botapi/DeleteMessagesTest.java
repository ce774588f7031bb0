package steps.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Chatting;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.MovableClock;
import steps.sandbox.testing.RunningSandbox;

class DeleteMessagesTest {
    private static final MovableClock CLOCK = new MovableClock();

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(
            SandboxOptions.defaults().withSettings(RunningSandbox.unlimited()).withClock(CLOCK));

    private final Client client = RUNNING.client();
    private Chatting chat;

    @BeforeEach
    void somebody() {
        chat = Chatting.withSomebody(client);
    }

    @Test
    void ownAndIncomingMessagesAreDeleted() {
        int mine = chat.says("x");
        int theirs = client.says(chat.person(), "y").path("message_id").asInt();
        assertThat(chat.sent("deleteMessage", "message_id", mine).asBoolean()).isTrue();
        assertThat(chat.sent("deleteMessage", "message_id", theirs).asBoolean()).isTrue();
        assertThat(chat.messages()).hasSize(1);
        chat.isRefused("Bad Request: message to delete not found", "deleteMessage", "message_id", mine);
    }

    @Test
    void missingIdentifiersAreNamed() {
        chat.refused(client.call("deleteMessage", "message_id", 1), "Bad Request: chat identifier is not specified");
        chat.isRefused("Bad Request: message identifier is not specified", "deleteMessage");
    }

    @Test
    void after48HoursAMessageCantBeDeletedForEveryone() {
        int message = chat.says("x");
        CLOCK.pass(Duration.ofDays(2).plusSeconds(2));
        chat.isRefused("Bad Request: message can't be deleted for everyone", "deleteMessage", "message_id", message);
    }

    @Test
    void severalAreDeletedAndMissingOnesPassedOver() {
        int one = chat.says("1");
        int two = chat.says("2");
        assertThat(chat.sent("deleteMessages", "message_ids", "[" + one + ",999999," + two + "]")
                        .asBoolean())
                .isTrue();
        assertThat(chat.sent("deleteMessages", "message_ids", "[999999]").asBoolean())
                .isTrue();
        assertThat(chat.messages()).hasSize(1);
    }

    @Test
    void moreThan100IdentifiersAreTooMany() {
        StringBuilder ids = new StringBuilder("1");
        for (int i = 2; i <= 101; i++) {
            ids.append(',').append(i);
        }
        chat.isRefused(
                "Bad Request: too many message identifiers specified",
                "deleteMessages",
                "message_ids",
                "[" + ids + "]");
    }
}
