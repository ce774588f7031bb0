package steps.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.sandbox.testing.Chatting;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Pictures;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class PeopleTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();

    @BeforeEach
    void fresh() {
        client.post("/sandbox/reset", "");
    }

    private JsonNode lastUpdate() {
        return client.call("getUpdates", "offset", -1).result().get(0);
    }

    @Test
    void aNewPersonIsAUser() {
        Reply reply = client.post(
                "/sandbox/users",
                "{\"first_name\":\"Анна\",\"last_name\":\"Лапина\",\"username\":\"anna\",\"language_code\":\"ru\",\"id\":77}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().toString())
                .isEqualTo("{\"id\":77,\"is_bot\":false,\"first_name\":\"Анна\",\"last_name\":\"Лапина\","
                        + "\"username\":\"anna\",\"language_code\":\"ru\"}");
        Reply again = client.post("/sandbox/users", "{\"first_name\":\"Б\",\"id\":77}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.error()).isEqualTo("there is a user 77 already");
    }

    @Test
    void idsThatAreGivenAreBeyond32Bits() {
        assertThat(client.person("Анна")).isGreaterThan(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|first_name must be a text that is not empty",
                "{\"first_name\":5}|first_name must be a text that is not empty",
                "{\"first_name\":\"A\",\"id\":\"5\"}|id must be a whole number from 1 to 4503599627370495",
                "{\"first_name\":\"A\",\"id\":4503599627370496}|id must be a whole number from 1 to 4503599627370495",
                "{\"first_name\":\"A\",\"nick\":\"x\"}|there is no field nick here; known are id, first_name, last_name,"
                        + " username, language_code",
                "[]|the body must be a JSON object"
            })
    void aMalformedPersonIsRefused(String body, String error) {
        Reply reply = client.post("/sandbox/users", body);
        assertThat(reply.error()).isEqualTo(error);
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void brokenJsonIsRefused() {
        Reply reply = client.post("/sandbox/users", "{\"first_name\":");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).startsWith("the body is not JSON: ");
    }

    @Test
    void theListShowsLastMessagesAndUnreadOnes() {
        Chatting chat = Chatting.withSomebody(client);
        chat.says("one");
        chat.says("two");
        JsonNode anna = client.get("/sandbox/users").json().get(0);
        assertThat(anna.at("/user/id").asLong()).isEqualTo(chat.person());
        assertThat(anna.at("/last_message/text").asText()).isEqualTo("two");
        assertThat(anna.path("unread").asInt()).isEqualTo(2);
        client.chat(chat.person());
        assertThat(client.get("/sandbox/users").json().get(0).path("unread").asInt())
                .isZero();
        long boris = client.person("Борис");
        assertThat(boris).isPositive();
        assertThat(client.get("/sandbox/users")
                        .json()
                        .get(1)
                        .path("last_message")
                        .isNull())
                .isTrue();
    }

    @Test
    void aChatBeforeTheFirstWordIsNotStarted() {
        JsonNode chat = client.chat(client.person("Анна"));
        assertThat(chat.path("started").asBoolean(true)).isFalse();
        assertThat(chat.path("messages")).isEmpty();
        assertThat(chat.path("keyboard").isNull()).isTrue();
        assertThat(chat.path("chat_action").isNull()).isTrue();
    }

    @Test
    void anUnknownPersonIs404() {
        Reply reply = client.get("/sandbox/users/5/chat");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.error()).isEqualTo("there is no person 5");
        assertThat(client.get("/sandbox/users/anna/chat").error()).isEqualTo("id must be a whole number, not anna");
    }

    @Test
    void anUnknownCallIs404() {
        Reply reply = client.get("/sandbox/nothing");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.error()).isEqualTo("there is no control call GET /sandbox/nothing");
    }

    @Test
    void commandsAndDeepLinksArriveWithTheirEntities() {
        long anna = client.person("Анна");
        client.says(anna, "/start ref_AB12");
        JsonNode message = lastUpdate().path("message");
        assertThat(message.path("text").asText()).isEqualTo("/start ref_AB12");
        assertThat(message.path("entities").toString())
                .isEqualTo("[{\"offset\":0,\"length\":6,\"type\":\"bot_command\"}]");
    }

    @Test
    void anEditedTextIsAnEditedMessage() {
        long anna = client.person("Анна");
        int message = client.says(anna, "anna@example").path("message_id").asInt();
        String path = client.user(anna) + "messages/" + message;
        Reply reply = client.patch(path, "{\"text\":\"anna@example.com\"}");
        assertThat(reply.json().path("message_id").asInt()).isEqualTo(message);
        JsonNode edited = lastUpdate().path("edited_message");
        assertThat(edited.path("text").asText()).isEqualTo("anna@example.com");
        assertThat(edited.path("message_id").asInt()).isEqualTo(message);
        assertThat(edited.path("edit_date").asLong()).isPositive();
        assertThat(client.patch(path, "{\"text\":\"anna@example.com\"}")
                        .json()
                        .path("update_id")
                        .isNull())
                .as("the same words make no update")
                .isTrue();
        assertThat(client.patch(client.user(anna) + "messages/" + (message + 1), "{\"text\":\"x\"}")
                        .error())
                .isEqualTo("this person has written no text with the message_id " + (message + 1));
        assertThat(client.patch(path, "{\"text\":\"  \"}").status()).isEqualTo(400);
    }

    @Test
    void anAlbumIsSeveralMessagesOfOneGroup() {
        long anna = client.person("Анна");
        assertThat(client.post(client.user(anna) + "album?count=3&caption=look", Pictures.jpeg(2, 2))
                        .status())
                .isEqualTo(200);
        JsonNode updates = client.call("getUpdates").result();
        assertThat(updates).hasSize(3);
        assertThat(updates.findValuesAsText("media_group_id"))
                .hasSize(3)
                .containsOnly(updates.get(0).at("/message/media_group_id").asText());
        assertThat(updates.findValuesAsText("caption")).containsOnly("look");
        assertThat(client.post(client.user(anna) + "album?count=11", Pictures.jpeg(2, 2))
                        .error())
                .isEqualTo("count must be from 2 to 10");
    }

    @Test
    void emptyAndTooLongTextsAreRefused() {
        long anna = client.person("Анна");
        for (String text : new String[] {" ", "a".repeat(4097)}) {
            Reply reply = client.post(client.user(anna) + "messages", "{\"text\":\"" + text + "\"}");
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.error()).isEqualTo("text must have from 1 to 4096 characters besides spaces");
        }
    }

    @Test
    void theOwnContactIsSharedUnlessSomebodyElsesIs() {
        Chatting chat = Chatting.withSomebody(client);
        chat.does("contact", "{\"phone_number\":\"+79991234567\"}");
        assertThat(lastUpdate().at("/message/contact").toString())
                .isEqualTo("{\"phone_number\":\"+79991234567\",\"first_name\":\"Анна\",\"user_id\":" + chat.person()
                        + "}");
        chat.does("contact", "{\"phone_number\":\"+7\",\"user_id\":5,\"first_name\":\"Other\"}");
        assertThat(lastUpdate().at("/message/contact/user_id").asLong()).isEqualTo(5);
        chat.does("contact", "{\"phone_number\":\"+7\",\"user_id\":null}");
        assertThat(lastUpdate().at("/message/contact").has("user_id")).isFalse();
    }

    @Test
    void blockingTellsTheBotItsNewStanding() {
        Chatting chat = Chatting.withSomebody(client);
        Reply blocked = chat.does("block", "");
        JsonNode update = lastUpdate();
        assertThat(update.path("update_id")).isEqualTo(blocked.json().path("update_id"));
        JsonNode member = update.path("my_chat_member");
        assertThat(member.at("/chat/id").asLong()).isEqualTo(chat.person());
        assertThat(member.at("/from/id").asLong()).isEqualTo(chat.person());
        assertThat(member.at("/old_chat_member/status").asText()).isEqualTo("member");
        assertThat(member.at("/new_chat_member/status").asText()).isEqualTo("kicked");
        assertThat(member.at("/new_chat_member/until_date").asInt(-1)).isZero();
        assertThat(member.at("/new_chat_member/user/is_bot").asBoolean()).isTrue();
        assertThat(client.chat(chat.person()).path("blocked").asBoolean()).isTrue();
        chat.does("unblock", "");
        assertThat(lastUpdate().at("/my_chat_member/new_chat_member/status").asText())
                .isEqualTo("member");
    }

    @Test
    void peopleWhoBlockedTheBotSayNothingToIt() {
        Chatting chat = Chatting.withSomebody(client);
        chat.does("block", "");
        Reply reply = chat.does("messages", "{\"text\":\"hi\"}");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.error()).isEqualTo("this person has blocked the bot; unblock it first");
        assertThat(chat.does("block", "").status()).isEqualTo(409);
        chat.does("unblock", "");
        assertThat(chat.does("unblock", "").error()).isEqualTo("this person has not blocked the bot");
    }

    @Test
    void deletingTheAccountTellsTheBotAndEndsTheChat() {
        Chatting chat = Chatting.withSomebody(client);
        chat.does("delete", "");
        JsonNode member = lastUpdate().path("my_chat_member");
        assertThat(member.at("/new_chat_member/status").asText()).isEqualTo("kicked");
        assertThat(member.at("/from/first_name").asText("x")).isEmpty();
        Reply reply = chat.does("messages", "{\"text\":\"hi\"}");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.error()).isEqualTo("this person has deleted the account");
    }

    @Test
    void aChatActionIsSeen() {
        Chatting chat = Chatting.withSomebody(client);
        chat.sent("sendChatAction", "action", "typing");
        assertThat(client.chat(chat.person()).path("chat_action").asText()).isEqualTo("typing");
        chat.says("here");
        assertThat(client.chat(chat.person()).path("chat_action").isNull()).isTrue();
        chat.isRefused("Bad Request: wrong parameter action in request", "sendChatAction", "action", "dance");
    }

    @Test
    void aBodyOver20MebibytesIs413() {
        long anna = client.person("Анна");
        Reply reply = client.post(client.user(anna) + "photo", new byte[20 * 1024 * 1024 + 1]);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.error()).isEqualTo("the body is larger than 20 MiB");
    }
}
