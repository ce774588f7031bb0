package steps.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class GroupsTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();
    private long anna;

    @BeforeEach
    void fresh() {
        client.post("/sandbox/reset", "");
        anna = client.person("Анна");
    }

    @Test
    void aBotThatIsPutIntoAGroupHearsOfItAndMayWrite() {
        long group = put("\"title\":\"Club\"");
        JsonNode change = lastUpdate().path("my_chat_member");
        assertThat(change.path("chat").toString())
                .isEqualTo("{\"id\":" + group + ",\"title\":\"Club\",\"type\":\"supergroup\"}");
        assertThat(change.at("/from/id").asLong()).isEqualTo(anna);
        assertThat(change.at("/old_chat_member/status").asText()).isEqualTo("left");
        assertThat(change.at("/new_chat_member/status").asText()).isEqualTo("member");
        client.call("sendMessage", "chat_id", group, "text", "hi");
        assertThat(group(group).at("/messages/0/text").asText()).isEqualTo("hi");
    }

    @Test
    void typesAndStandingsAreTelegrams() {
        assertThat(put("\"title\":\"Yard\",\"type\":\"group\"")).isBetween(-1_000_000_000_000L, -1L);
        put("\"title\":\"News\",\"type\":\"channel\"");
        assertThat(lastUpdate().at("/my_chat_member/new_chat_member/status").asText())
                .isEqualTo("administrator");
        put("\"title\":\"Club\",\"status\":\"restricted\"");
        assertThat(lastUpdate()
                        .at("/my_chat_member/new_chat_member/can_send_messages")
                        .asBoolean(true))
                .isFalse();
        assertThat(putting("\"title\":\"X\",\"type\":\"forum\"").error())
                .isEqualTo("type must be one of group, supergroup, channel");
    }

    @Test
    void speechInAGroupIsAMessageAndInAChannelAPost() {
        long group = put("\"title\":\"Club\"");
        says(group, "hello");
        assertThat(lastUpdate().at("/message/text").asText()).isEqualTo("hello");
        assertThat(lastUpdate().at("/message/from/id").asLong()).isEqualTo(anna);
        long channel = put("\"title\":\"News\",\"type\":\"channel\"");
        says(channel, "news");
        JsonNode post = lastUpdate().path("channel_post");
        assertThat(post.path("text").asText()).isEqualTo("news");
        assertThat(post.has("from")).isFalse();
        assertThat(post.at("/sender_chat/id").asLong()).isEqualTo(channel);
    }

    @Test
    void aBotThatLeavesHearsOfItAndCanBePutInAgain() {
        long group = put("\"title\":\"Club\"");
        client.call("leaveChat", "chat_id", group);
        JsonNode change = lastUpdate().path("my_chat_member");
        assertThat(change.at("/new_chat_member/status").asText()).isEqualTo("left");
        assertThat(change.at("/from/is_bot").asBoolean()).isTrue();
        assertThat(group(group).path("left").asBoolean()).isTrue();
        assertThat(says(group, "still there?").error()).isEqualTo("the bot is not in this group");
        assertThat(put("\"id\":" + group)).isEqualTo(group);
        assertThat(group(group).path("left").asBoolean()).isFalse();
        assertThat(putting("\"id\":" + group).error()).isEqualTo("the bot is in this group already");
    }

    @Test
    void aBotThatIsRemovedHearsOfItAndIsRefused() {
        long group = put("\"title\":\"Club\",\"type\":\"group\"");
        assertThat(client.delete("/sandbox/groups/" + group, "{\"user_id\":" + anna + "}")
                        .status())
                .isEqualTo(200);
        assertThat(lastUpdate().at("/my_chat_member/new_chat_member/status").asText())
                .isEqualTo("kicked");
        assertThat(client.call("sendMessage", "chat_id", group, "text", "hi").description())
                .isEqualTo("Forbidden: bot is not a member of the group chat");
    }

    @Test
    void aRawUpdateThatRemovesTheBotLeavesItOutside() {
        client.post("/sandbox/updates", """
                {"my_chat_member": {"chat": {"id": -100777, "title": "Club", "type": "supergroup"}, "date": %d,
                 "from": {"id": %d, "first_name": "A"}, "new_chat_member": {"status": "kicked"}}}
                """.formatted(System.currentTimeMillis() / 1_000, anna));
        assertThat(group(-100_777).path("left").asBoolean()).isTrue();
    }

    @Test
    void groupsThatAreNoneAre404() {
        assertThat(client.get("/sandbox/groups/-5").error()).isEqualTo("there is no group -5");
        assertThat(client.get("/sandbox/groups/" + anna).status()).isEqualTo(404);
        assertThat(client.post("/sandbox/groups", "{\"title\":\"Club\",\"user_id\":5}")
                        .error())
                .isEqualTo("there is no person 5");
    }

    private long put(String fields) {
        return putting(fields).json().at("/chat/id").asLong();
    }

    private Reply putting(String fields) {
        return client.post("/sandbox/groups", "{" + fields + ",\"user_id\":" + anna + "}");
    }

    private Reply says(long group, String text) {
        return client.post(
                "/sandbox/groups/" + group + "/messages", "{\"user_id\":" + anna + ",\"text\":\"" + text + "\"}");
    }

    private JsonNode group(long id) {
        return client.get("/sandbox/groups/" + id).json();
    }

    private JsonNode lastUpdate() {
        return client.call("getUpdates", "offset", -1).result().get(0);
    }
}
