package steps.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.sandbox.testing.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Chatting;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Hook;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class FaultsTest {
    private Sandbox sandbox;
    private Client client;
    private Chatting chat;
    private Hook hook;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withSettings(RunningSandbox.unlimited()));
        client = new Client(sandbox);
        chat = Chatting.withSomebody(client);
        hook = new Hook();
    }

    @AfterEach
    void stop() {
        sandbox.close();
        hook.close();
    }

    private JsonNode order(String json) {
        Reply reply = client.post("/sandbox/faults", json);
        assertThat(reply.status()).as(reply.error()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void aFault429StrikesTheNextCallsByCount() {
        order("{\"kind\":\"429\",\"count\":2,\"retry_after\":7}");
        for (int i = 0; i < 2; i++) {
            Reply reply = client.call("getMe");
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.description()).isEqualTo("Too Many Requests: retry after 7");
            assertThat(reply.headers().firstValue("Retry-After")).contains("7");
        }
        assertThat(client.call("getMe").status()).isEqualTo(200);
        assertThat(client.get("/sandbox/faults").json()).isEmpty();
    }

    @Test
    void aFaultCanConcernOneMethodAndOneChat() {
        Chatting other = Chatting.withSomebody(client);
        order("{\"kind\":\"500\",\"method\":\"sendMessage\",\"chat_id\":" + chat.person() + "}");
        assertThat(client.call("getMe").status()).isEqualTo(200);
        assertThat(other.call("sendMessage", "text", "x").status()).isEqualTo(200);
        Reply struck = chat.call("sendMessage", "text", "x");
        assertThat(struck.status()).isEqualTo(500);
        assertThat(struck.description()).isEqualTo("Internal Server Error");
        assertThat(chat.call("sendMessage", "text", "x").status()).isEqualTo(200);
    }

    @Test
    void probabilitiesAreRepeatableBySeed() {
        assertThat(pattern()).isEqualTo(pattern()).contains(200, 500);
    }

    private List<Integer> pattern() {
        JsonNode fault = order("{\"kind\":\"500\",\"probability\":0.5,\"seed\":42}");
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            statuses.add(client.call("getMe").status());
        }
        JsonNode standing = client.get("/sandbox/faults").json().get(0);
        assertThat(standing.path("remaining").isNull()).isTrue();
        assertThat(standing.path("struck").asLong())
                .isEqualTo(statuses.stream().filter(status -> status == 500).count());
        client.delete("/sandbox/faults/" + fault.path("id").asLong());
        return statuses;
    }

    @Test
    void latencyHoldsOneCallBack() {
        order("{\"kind\":\"latency\",\"millis\":300}");
        long begin = System.nanoTime();
        assertThat(client.call("getMe").status()).isEqualTo(200);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isGreaterThanOrEqualTo(295);
    }

    @Test
    void disconnectCutsBeforeTheCallIsTaken() {
        order("{\"kind\":\"disconnect\",\"method\":\"sendMessage\"}");
        assertThatThrownBy(() -> chat.call("sendMessage", "text", "lost")).hasMessageContaining("IOException");
        assertThat(chat.messages()).hasSize(1);
    }

    @Test
    void disconnectAfterCutsWhenTheCallIsTaken() {
        order("{\"kind\":\"disconnect_after\",\"method\":\"sendMessage\"}");
        assertThatThrownBy(() -> chat.call("sendMessage", "text", "there")).hasMessageContaining("IOException");
        assertThat(chat.lastMessage().path("text").asText()).isEqualTo("there");
    }

    @Test
    void duplicateDeliversATakenUpdateOnceMore() {
        client.call("deleteWebhook", "drop_pending_updates", true);
        client.call("setWebhook", "url", hook.url());
        order("{\"kind\":\"duplicate\"}");
        int first = client.says(chat.person(), "one").path("update_id").asInt();
        int second = client.says(chat.person(), "two").path("update_id").asInt();
        eventually("three deliveries", () -> hook.got().size() == 3);
        assertThat(hook.ids()).containsExactly(first, first, second);
    }

    @Test
    void lateHoldsAnUpdateAndItsChatBack() {
        client.call("deleteWebhook", "drop_pending_updates", true);
        client.call("setWebhook", "url", hook.url());
        order("{\"kind\":\"late\",\"millis\":400}");
        Chatting other = Chatting.withSomebody(client);
        long begin = System.nanoTime();
        eventually("the late one", () -> hook.got().size() == 1);
        assertThat(hook.got().getFirst().at() - begin).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(250));
        assertThat(hook.got().getFirst().update().at("/message/from/id").asLong())
                .isEqualTo(other.person());
    }

    @Test
    void outOfOrderLetsAnotherChatGoFirst() {
        client.call("deleteWebhook", "drop_pending_updates", true);
        client.call("setWebhook", "url", hook.url());
        order("{\"kind\":\"out_of_order\",\"chat_id\":" + chat.person() + "}");
        int first = client.says(chat.person(), "one").path("update_id").asInt();
        long other = client.person("Борис");
        int second = client.says(other, "two").path("update_id").asInt();
        eventually("both", () -> hook.got().size() == 2);
        assertThat(hook.ids()).containsExactly(second, first);
    }

    @Test
    void outOfOrderAloneIsDeliveredAfterAWhile() {
        client.call("deleteWebhook", "drop_pending_updates", true);
        client.call("setWebhook", "url", hook.url());
        order("{\"kind\":\"out_of_order\"}");
        client.says(chat.person(), "one");
        eventually("delivered", () -> hook.got().size() == 1);
    }

    @Test
    void allFaultsAreCleared() {
        order("{\"kind\":\"500\",\"count\":100}");
        order("{\"kind\":\"429\",\"count\":100}");
        assertThat(client.get("/sandbox/faults").json()).hasSize(2);
        client.delete("/sandbox/faults");
        assertThat(client.get("/sandbox/faults").json()).isEmpty();
        assertThat(client.delete("/sandbox/faults/77").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"fire\"}|kind must be one of 429, 500, latency, disconnect, disconnect_after, duplicate,"
                        + " late, out_of_order",
                "{\"kind\":\"429\",\"probability\":2}|probability must be above 0 and at most 1",
                "{\"kind\":\"429\",\"count\":0}|count must be at least 1, or -1 for no end",
                "{\"kind\":\"429\",\"retry_after\":0}|millis must not be negative and retry_after must be at least 1",
                "{\"kind\":\"429\",\"delay\":5}|a fault has no field delay"
            })
    void malformedOrdersAreRefused(String order, String error) {
        Reply reply = client.post("/sandbox/faults", order);
        assertThat(reply.error()).isEqualTo(error);
        assertThat(reply.status()).isEqualTo(400);
    }
}
