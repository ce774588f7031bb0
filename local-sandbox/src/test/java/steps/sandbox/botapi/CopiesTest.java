package steps.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import steps.sandbox.testing.Chatting;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Multipart;
import steps.sandbox.testing.Pictures;
import steps.sandbox.testing.RunningSandbox;

class CopiesTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();
    private Chatting from;
    private Chatting to;

    @BeforeEach
    void two() {
        from = Chatting.withSomebody(client);
        to = Chatting.withSomebody(client);
    }

    @Test
    void aCopyAnswersOnlyTheNewIdAndNamesNoOrigin() {
        int original =
                client.says(from.person(), "secret /menu").path("message_id").asInt();
        JsonNode copy = to.sent("copyMessage", "from_chat_id", from.person(), "message_id", original);
        assertThat(copy.fieldNames()).toIterable().containsExactly("message_id");
        assertThat(to.lastMessage().path("text").asText()).isEqualTo("secret /menu");
        assertThat(to.lastMessage().has("forward_origin")).isFalse();
        assertThat(to.lastMessage().at("/from/is_bot").asBoolean()).isTrue();
    }

    @Test
    void aCopyMayHaveAnotherCaptionAndKeyboard() {
        int original = client.callWith(
                        "sendPhoto",
                        new Multipart()
                                .field("chat_id", from.person())
                                .field("caption", "old")
                                .file("photo", "p", "image/jpeg", Pictures.jpeg(9, 9)))
                .result()
                .path("message_id")
                .asInt();
        to.sent(
                "copyMessage",
                "from_chat_id",
                from.person(),
                "message_id",
                original,
                "caption",
                "new",
                "reply_markup",
                "{\"inline_keyboard\":[[{\"text\":\"A\",\"callback_data\":\"a\"}]]}");
        assertThat(to.lastMessage().path("caption").asText()).isEqualTo("new");
        assertThat(to.lastMessage().has("reply_markup")).isTrue();
    }

    @Test
    void aForwardNamesItsOrigin() {
        int original = client.says(from.person(), "mine").path("message_id").asInt();
        JsonNode forwarded = to.sent("forwardMessage", "from_chat_id", from.person(), "message_id", original);
        assertThat(forwarded.at("/forward_origin/type").asText()).isEqualTo("user");
        assertThat(forwarded.at("/forward_origin/sender_user/id").asLong()).isEqualTo(from.person());
        assertThat(forwarded.path("text").asText()).isEqualTo("mine");
    }

    @Test
    void missingMessagesAreNamed() {
        to.isRefused(
                "Bad Request: message to copy not found",
                "copyMessage",
                "from_chat_id",
                from.person(),
                "message_id",
                999_999);
        to.isRefused(
                "Bad Request: message to forward not found",
                "forwardMessage",
                "from_chat_id",
                from.person(),
                "message_id",
                999_999);
        to.isRefused("Bad Request: parameter \"from_chat_id\" is required", "copyMessage", "message_id", 1);
    }

    @Test
    void protectedContentIsNeitherForwardedNorCopied() {
        int message = from.says("x", "protect_content", true);
        to.isRefused(
                "Bad Request: message has protected content and can't be forwarded",
                "forwardMessage",
                "from_chat_id",
                from.person(),
                "message_id",
                message);
        to.isRefused(
                "Bad Request: the message can't be copied",
                "copyMessage",
                "from_chat_id",
                from.person(),
                "message_id",
                message);
        to.isRefused(
                "Bad Request: messages can't be forwarded",
                "forwardMessages",
                "from_chat_id",
                from.person(),
                "message_ids",
                "[" + message + "]");
    }

    @Test
    void severalPassOverWhatIsMissing() {
        int one = from.says("1");
        int two = from.says("2");
        String ids = "[" + one + ",999999," + two + "]";
        assertThat(to.sent("copyMessages", "from_chat_id", from.person(), "message_ids", ids))
                .hasSize(2);
        assertThat(to.sent("forwardMessages", "from_chat_id", from.person(), "message_ids", ids))
                .hasSize(2);
        to.isRefused(
                "Bad Request: there are no messages to forward",
                "copyMessages",
                "from_chat_id",
                from.person(),
                "message_ids",
                "[999999]");
    }

    @Test
    void aForwardedLiveLocationIsAPlainOne() {
        from.does("location", "{\"latitude\":55.5,\"longitude\":37.5,\"live_period\":600,\"heading\":90}");
        int original = from.lastMessage().path("message_id").asInt();
        assertThat(from.lastMessage().at("/location/live_period").asInt()).isEqualTo(600);
        JsonNode forwarded = to.sent("forwardMessage", "from_chat_id", from.person(), "message_id", original);
        assertThat(forwarded.path("location").toString()).isEqualTo("{\"latitude\":55.5,\"longitude\":37.5}");
    }
}
