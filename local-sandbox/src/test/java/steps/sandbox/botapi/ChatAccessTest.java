package steps.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class ChatAccessTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();

    private Reply send(Object chatId, Object... more) {
        Object[] parameters = new Object[more.length + 4];
        parameters[0] = "chat_id";
        parameters[1] = chatId;
        parameters[2] = "text";
        parameters[3] = "hello";
        System.arraycopy(more, 0, parameters, 4, more.length);
        return client.call("sendMessage", parameters);
    }

    private static void refused(Reply reply, int status, String description) {
        assertThat(reply.description()).isEqualTo(description);
        assertThat(reply.status()).isEqualTo(status);
    }

    @Test
    void aMissingChatIsChatIdIsEmpty() {
        refused(client.call("sendMessage", "text", "x"), 400, "Bad Request: chat_id is empty");
    }

    @Test
    void anUnknownChatIsChatNotFound() {
        refused(send(424_242), 400, "Bad Request: chat not found");
        refused(send("@somebody"), 400, "Bad Request: chat not found");
        refused(send(-100_500), 400, "Bad Request: chat not found");
    }

    @Test
    void somebodyWhomTheBotNeverMetIsChatNotFound() {
        refused(send(client.person("Анна")), 400, "Bad Request: chat not found");
    }

    @Test
    void aPaidBroadcastToAStrangerIsRefusedByTheBackendInstead() {
        refused(
                send(client.person("Анна"), "allow_paid_broadcast", true),
                403,
                "Forbidden: bot can't initiate conversation with a user");
    }

    @Test
    void somebodyWhomTheBotKnowsOnlyFromAContactCannotBeWrittenTo() {
        long anna = client.talkingPerson("Анна");
        long boris = client.person("Борис");
        client.post(client.user(anna) + "contact", "{\"phone_number\":\"+79990000000\",\"user_id\":" + boris + "}");
        refused(send(boris), 403, "Forbidden: bot can't initiate conversation with a user");
    }

    @Test
    void theBotCannotWriteToItself() {
        refused(send(1_000_001), 403, "Forbidden: the bot can't send messages to the bot");
    }

    @Test
    void aBlockedBotIsRefusedUntilItIsUnblocked() {
        long anna = client.talkingPerson("Анна");
        client.post(client.user(anna) + "block", "");
        refused(send(anna), 403, "Forbidden: bot was blocked by the user");
        refused(
                client.call("sendChatAction", "chat_id", anna, "action", "typing"),
                403,
                "Forbidden: bot was blocked by the user");
        client.post(client.user(anna) + "unblock", "");
        assertThat(send(anna).status()).isEqualTo(200);
    }

    @Test
    void aDeletedAccountIsDeactivated() {
        long anna = client.talkingPerson("Анна");
        client.post(client.user(anna) + "delete", "");
        refused(send(anna), 403, "Forbidden: user is deactivated");
        assertThat(client.chat(anna).at("/user/first_name").asText()).isEmpty();
    }

    @Test
    void aGroupThatAnUpdateNamedIsKnownUntilTheBotLeavesIt() {
        client.post("/sandbox/updates", """
                {"message":{"message_id":1,"from":{"id":5,"is_bot":false,"first_name":"G"},
                 "chat":{"id":-1001234,"type":"supergroup","title":"Club"},"date":%d,"text":"hi"}}""".formatted(System.currentTimeMillis() / 1000));
        Reply sent = send(-1_001_234);
        assertThat(sent.result().at("/chat/title").asText()).isEqualTo("Club");
        assertThat(client.call("leaveChat", "chat_id", -1_001_234).result().asBoolean())
                .isTrue();
        refused(send(-1_001_234), 403, "Forbidden: bot is not a member of the supergroup chat");
        refused(
                client.call("leaveChat", "chat_id", -1_001_234),
                403,
                "Forbidden: bot is not a member of the supergroup chat");
    }

    @Test
    void aPrivateChatCannotBeLeft() {
        long anna = client.talkingPerson("Анна");
        refused(
                client.call("leaveChat", "chat_id", anna),
                400,
                "Bad Request: chat member status can't be changed in private chats");
        assertThat(client.call("getChat", "chat_id", anna).result().path("type").asText())
                .isEqualTo("private");
    }
}
