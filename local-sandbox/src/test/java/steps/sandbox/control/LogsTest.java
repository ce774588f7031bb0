package steps.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import steps.sandbox.testing.Chatting;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Multipart;
import steps.sandbox.testing.Pictures;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class LogsTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();

    @BeforeEach
    void fresh() {
        client.post("/sandbox/reset", "");
    }

    @Test
    void callsAreLoggedWithRequestAndAnswer() {
        Chatting chat = Chatting.withSomebody(client);
        chat.says("hello");
        chat.call("sendMessage");
        JsonNode calls = client.get("/sandbox/calls").json();
        assertThat(calls).hasSize(2);
        JsonNode first = calls.get(0);
        assertThat(first.path("method").asText()).isEqualTo("sendMessage");
        assertThat(first.path("chat_id").asLong()).isEqualTo(chat.person());
        assertThat(first.path("status").asInt()).isEqualTo(200);
        assertThat(first.path("description").isNull()).isTrue();
        assertThat(first.at("/request/text").asText()).isEqualTo("hello");
        assertThat(first.at("/result/text").asText()).isEqualTo("hello");
        assertThat(calls.get(1).path("description").asText()).isEqualTo("Bad Request: message text is empty");
        JsonNode newer =
                client.get("/sandbox/calls?since=" + first.path("n").asLong()).json();
        assertThat(newer).hasSize(1);
        assertThat(client.get("/sandbox/calls?limit=1").json()).hasSize(1);
        assertThat(client.get("/sandbox/calls?since=x").error()).isEqualTo("since must be a whole number, not x");
    }

    @Test
    void bytesOfFilesAndVeryLongValuesAreNotKept() {
        Chatting chat = Chatting.withSomebody(client);
        client.callWith(
                "sendPhoto",
                new Multipart()
                        .field("chat_id", chat.person())
                        .field("junk", "j".repeat(10_000))
                        .file("photo", "a.jpg", "image/jpeg", Pictures.jpeg(30, 30)));
        JsonNode request = client.get("/sandbox/calls").json().get(0).path("request");
        assertThat(request.has("photo")).isFalse();
        assertThat(request.path("junk").asText()).hasSize(4097);
    }

    @Test
    void aRawUpdateIsQueuedAsItIs() {
        Reply reply = client.post("/sandbox/updates", "{\"update_id\":5,\"brand_new_thing\":{\"x\":[1,2]}}");
        JsonNode update = client.call("getUpdates").result().get(0);
        assertThat(update.path("update_id")).isEqualTo(reply.json().path("update_id"));
        assertThat(update.path("update_id").asInt()).isNotEqualTo(5);
        assertThat(update.path("brand_new_thing").toString()).isEqualTo("{\"x\":[1,2]}");
    }

    @Test
    void aRawUpdateHasOneField() {
        for (String update : new String[] {"{}", "{\"message\":{},\"callback_query\":{}}"}) {
            Reply reply = client.post("/sandbox/updates", update);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.error()).isEqualTo("an update has exactly one field besides update_id, such as message");
        }
        assertThat(client.post("/sandbox/updates?repeat=0", "{\"message\":{}}").error())
                .isEqualTo("repeat must be from 1 to 1000");
    }

    @Test
    void whoeverARawUpdateNamesCanBeWrittenTo() {
        client.post(
                "/sandbox/updates",
                "{\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":991,\"is_bot\":false,\"first_name\":\"Q\"},"
                        + "\"message\":{\"message_id\":4,\"chat\":{\"id\":991,\"type\":\"private\"},\"date\":0},\"data\":\"x\"}}");
        assertThat(client.call("sendMessage", "chat_id", 991, "text", "hi").status())
                .isEqualTo(200);
        assertThat(client.chat(991).at("/user/first_name").asText()).isEqualTo("Q");
    }

    @Test
    void malformedPartsOfARawUpdateAreNoTrouble() {
        for (String update :
                new String[] {"{\"message\":5}", "{\"message\":{\"chat\":\"x\",\"from\":[]}}", "{\"message\":null}"}) {
            assertThat(client.post("/sandbox/updates", update).status()).isEqualTo(200);
        }
        assertThat(client.call("getUpdates").result()).hasSize(3);
    }
}
