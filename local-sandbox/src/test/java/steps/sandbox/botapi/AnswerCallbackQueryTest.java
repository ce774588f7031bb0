package steps.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Chatting;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.MovableClock;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class AnswerCallbackQueryTest {
    private static final String TOO_OLD =
            "Bad Request: query is too old and response timeout expired or query ID is invalid";
    private static final MovableClock CLOCK = new MovableClock();

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(
            SandboxOptions.defaults().withSettings(RunningSandbox.unlimited()).withClock(CLOCK));

    private final Client client = RUNNING.client();
    private Chatting chat;
    private int message;

    @BeforeEach
    void aMessageWithAButton() {
        chat = Chatting.withSomebody(client);
        message = chat.says(
                "choose",
                "reply_markup",
                "{\"inline_keyboard\":[[{\"text\":\"A\",\"callback_data\":\"a1\"},{\"text\":\"W\",\"url\":\"http://x.y\"}]]}");
    }

    private String press() {
        Reply reply = chat.does("callbacks", "{\"message_id\":" + message + ",\"button\":\"A\"}");
        return reply.json().path("callback_query_id").asText();
    }

    private Reply answer(String id, Object... more) {
        Object[] parameters = new Object[more.length + 2];
        parameters[0] = "callback_query_id";
        parameters[1] = id;
        System.arraycopy(more, 0, parameters, 2, more.length);
        return client.call("answerCallbackQuery", parameters);
    }

    @Test
    void aPressIsAnsweredOnce() {
        String id = press();
        assertThat(answer(id).result().asBoolean()).isTrue();
        chat.refused(answer(id), TOO_OLD);
    }

    @Test
    void anUnknownQueryIsTooOldOrInvalid() {
        chat.refused(answer("12345"), TOO_OLD);
        chat.refused(client.call("answerCallbackQuery"), TOO_OLD);
    }

    @Test
    void aPressThatWaitedTooLongCannotBeAnswered() {
        String id = press();
        CLOCK.pass(Duration.ofSeconds(31));
        chat.refused(answer(id), TOO_OLD);
    }

    @Test
    void aTextOver200CharactersIsMessageTooLong() {
        chat.refused(answer(press(), "text", "a".repeat(201)), "Bad Request: MESSAGE_TOO_LONG");
    }

    @Test
    void thePersonSeesTheToastOrTheAlert() {
        answer(press(), "text", "Saved");
        answer(press(), "text", "Stop!", "show_alert", true);
        answer(press(), "url", "https://t.me/x");
        JsonNode answers = client.chat(chat.person()).path("callback_answers");
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).path("text").asText()).isEqualTo("Saved");
        assertThat(answers.get(0).path("show_alert").asBoolean()).isFalse();
        assertThat(answers.get(0).path("data").asText()).isEqualTo("a1");
        assertThat(answers.get(1).path("show_alert").asBoolean()).isTrue();
        assertThat(answers.get(2).path("text").isNull()).isTrue();
        assertThat(answers.get(2).path("url").asText()).isEqualTo("https://t.me/x");
    }

    @Test
    void theUpdateHasAStringIdTheMessageAndNoChatOfItsOwn() {
        press();
        JsonNode update = lastUpdate().path("callback_query");
        assertThat(update.fieldNames()).toIterable().containsExactly("id", "from", "message", "chat_instance", "data");
        assertThat(update.path("id").isTextual()).isTrue();
        assertThat(update.path("chat_instance").isTextual()).isTrue();
        assertThat(update.at("/message/text").asText()).isEqualTo("choose");
        assertThat(update.at("/message/reply_markup/inline_keyboard/0/0/text").asText())
                .isEqualTo("A");
    }

    @Test
    void aPressOnADeletedMessageTellsOfAnInaccessibleOne() {
        chat.sent("deleteMessage", "message_id", message);
        chat.does("callbacks", "{\"message_id\":" + message + ",\"data\":\"a1\"}");
        assertThat(lastUpdate().at("/callback_query/message").toString())
                .isEqualTo("{\"message_id\":" + message + ",\"chat\":{\"id\":" + chat.person()
                        + ",\"first_name\":\"Анна\",\"type\":\"private\"},\"date\":0}");
    }

    @Test
    void forgedDataReachesTheBotButNotMoreThan64Bytes() {
        assertThat(chat.does("callbacks", "{\"message_id\":" + message + ",\"data\":\"forged\"}")
                        .status())
                .isEqualTo(200);
        Reply tooLong = chat.does("callbacks", "{\"message_id\":" + message + ",\"data\":\"" + "x".repeat(65) + "\"}");
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.error()).isEqualTo("data must have at most 64 bytes");
    }

    @Test
    void aButtonThatIsNotThereOrOpensALinkIsRefused() {
        Reply missing = chat.does("callbacks", "{\"message_id\":" + message + ",\"button\":\"Z\"}");
        assertThat(missing.status()).isEqualTo(404);
        Reply link = chat.does("callbacks", "{\"message_id\":" + message + ",\"button\":\"W\"}");
        assertThat(link.status()).isEqualTo(400);
        assertThat(link.error()).isEqualTo("the button «W» tells the bot nothing when it is pressed");
        assertThat(chat.does("callbacks", "{\"message_id\":99999999,\"data\":\"a\"}")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode lastUpdate() {
        return client.call("getUpdates", "offset", -1).result().get(0);
    }
}
