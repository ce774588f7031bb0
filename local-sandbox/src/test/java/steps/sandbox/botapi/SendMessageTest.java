package steps.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class SendMessageTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();
    private long anna;

    @BeforeEach
    void person() {
        anna = client.talkingPerson("Анна");
    }

    private Reply send(String text, Object... more) {
        Object[] parameters = new Object[more.length + 4];
        parameters[0] = "chat_id";
        parameters[1] = anna;
        parameters[2] = "text";
        parameters[3] = text;
        System.arraycopy(more, 0, parameters, 4, more.length);
        return client.call("sendMessage", parameters);
    }

    private void refused(Reply reply, String description) {
        assertThat(reply.description()).isEqualTo(description);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error_code").asInt()).isEqualTo(400);
        assertThat(reply.json().path("ok").asBoolean(true)).isFalse();
    }

    @Test
    void answersTheMessageInTelegramsForm() {
        Reply reply = send("hello");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("ok").asBoolean()).isTrue();
        assertThat(reply.result().fieldNames())
                .toIterable()
                .containsExactly("message_id", "from", "chat", "date", "text");
        assertThat(reply.result().at("/chat").toString())
                .isEqualTo("{\"id\":" + anna + ",\"first_name\":\"Анна\",\"type\":\"private\"}");
    }

    @Test
    void aMissingTextIsMessageTextIsEmpty() {
        refused(client.call("sendMessage", "chat_id", anna), "Bad Request: message text is empty");
        refused(send(""), "Bad Request: message text is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n \n", "<b> </b>"})
    void aTextOfSpacesMustBeNonEmpty(String text) {
        refused(send(text, "parse_mode", "HTML"), "Bad Request: text must be non-empty");
    }

    @Test
    void moreThan32768BytesIsTextIsTooLong() {
        refused(send("я".repeat(16_385)), "Bad Request: text is too long");
    }

    @Test
    void moreThan4096CharactersIsMessageIsTooLong() {
        refused(send("я".repeat(4097)), "Bad Request: message is too long");
    }

    @Test
    void the4096CharactersAreCountedAfterParsingAndTrimmingInCodePoints() {
        assertThat(send(" <b>" + "😀".repeat(4096) + "</b> ", "parse_mode", "HTML")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBadTextWinsOverABadChat() {
        refused(client.call("sendMessage", "chat_id", 1), "Bad Request: message text is empty");
        refused(
                client.call("sendMessage", "chat_id", 1, "text", "<b", "parse_mode", "HTML"),
                "Bad Request: can't parse entities: Unclosed start tag at byte offset 0");
    }

    @Test
    void aBadKeyboardWinsOverABadChat() {
        refused(
                client.call("sendMessage", "chat_id", 1, "text", "x", "reply_markup", "{"),
                "Bad Request: can't parse reply keyboard markup JSON object");
    }

    @Test
    void aBadChatWinsOverALongText() {
        refused(client.call("sendMessage", "chat_id", 1, "text", "a".repeat(5000)), "Bad Request: chat not found");
    }

    @Test
    void anUnknownParseModeIsUnsupported() {
        refused(send("x", "parse_mode", "BBCode"), "Bad Request: unsupported parse_mode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "HTML", "Html"})
    void parseModesAreCaseInsensitive(String mode) {
        assertThat(send("<i>x</i>", "parse_mode", mode)
                        .result()
                        .at("/entities/0/type")
                        .asText())
                .isEqualTo("italic");
    }

    @Test
    void withAParseModeTheParameterEntitiesIsIgnored() {
        Reply reply = send(
                "<b>x</b>y", "parse_mode", "HTML", "entities", "[{\"type\":\"italic\",\"offset\":0,\"length\":2}]");
        assertThat(reply.result().path("entities").toString())
                .isEqualTo("[{\"offset\":0,\"length\":1,\"type\":\"bold\"}]");
    }

    @Test
    void entitiesCanBeGivenAsObjects() {
        Reply reply = send(
                "x😀y", "entities", "[{\"type\":\"text_link\",\"offset\":1,\"length\":2,\"url\":\"http://a.b/\"}]");
        assertThat(reply.result().path("entities").toString())
                .isEqualTo("[{\"offset\":1,\"length\":2,\"type\":\"text_link\",\"url\":\"http://a.b/\"}]");
    }

    @Test
    void commandsAndAddressesInAPlainTextGetEntities() {
        Reply reply = send("/menu or https://example.org/x, @some_body #tag a@b.org");
        assertThat(reply.result().findValuesAsText("type"))
                .containsExactly("private", "bot_command", "url", "mention", "hashtag", "email");
    }

    @Test
    void aReplyShowsTheAnsweredMessage() {
        long first = send("one").result().path("message_id").asLong();
        Reply reply = send("two", "reply_parameters", "{\"message_id\":" + first + "}");
        assertThat(reply.result().at("/reply_to_message/text").asText()).isEqualTo("one");
    }

    @Test
    void aReplyToNothingIsMessageToBeRepliedNotFound() {
        refused(
                send("x", "reply_parameters", "{\"message_id\":999999}"),
                "Bad Request: message to be replied not found");
        refused(send("x", "reply_to_message_id", 999_999), "Bad Request: message to be replied not found");
    }

    @Test
    void aReplyToNothingCanBeAllowed() {
        Reply reply = send("x", "reply_parameters", "{\"message_id\":999999,\"allow_sending_without_reply\":true}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.result().has("reply_to_message")).isFalse();
    }

    @Test
    void messageIdsGrowOverAllChats() {
        long mine = send("x").result().path("message_id").asLong();
        long boris = client.talkingPerson("Борис");
        long other = client.call("sendMessage", "chat_id", boris, "text", "y")
                .result()
                .path("message_id")
                .asLong();
        assertThat(other).isGreaterThan(mine);
    }

    @Test
    void textsThatAreNotUtf8AreRefused() {
        String form = "application/x-www-form-urlencoded";
        refused(
                client.callWith("sendMessage", form, "chat_id=" + anna + "&text=a%ff"),
                "Bad Request: strings must be encoded in UTF-8");
        refused(
                client.callWith("sendMessage", "application/json", "{\"chat_id\":" + anna + ",\"text\":\"\\ud83d\"}"),
                "Bad Request: strings must be encoded in UTF-8");
        assertThat(client.callWith("sendMessage", form, "chat_id=" + anna + "&text=100%+%F0%9F%98%80%zz&&x")
                        .result()
                        .path("text")
                        .asText())
                .isEqualTo("100% 😀%zz");
    }

    @Test
    void chatIdIsReadLeniently() {
        assertThat(client.call("sendMessage", "chat_id", " " + anna + "abc", "text", "x")
                        .status())
                .isEqualTo(200);
    }
}
