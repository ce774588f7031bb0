package steps.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Reply;

class ResetTest {
    private Sandbox sandbox;
    private Client client;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void fill() {
        client.talkingPerson("Анна");
        client.call("setMyCommands", "commands", "[{\"command\":\"a\",\"description\":\"b\"}]");
        client.call("setWebhook", "url", "http://127.0.0.1:9/x", "allowed_updates", "[\"message\"]");
        client.put("/sandbox/settings", "{\"latency_ms\":1}");
        client.put("/sandbox/weather", "{\"temperature_c\":1.5}");
        client.post("/sandbox/faults", "{\"kind\":\"500\",\"method\":\"none\"}");
    }

    @Test
    void everythingIsForgotten() {
        fill();
        client.post("/sandbox/reset", "");
        assertThat(client.get("/sandbox/users").json()).isEmpty();
        assertThat(client.get("/sandbox/calls").json()).isEmpty();
        assertThat(client.get("/sandbox/faults").json()).isEmpty();
        assertThat(client.get("/sandbox/settings").json().path("latency_ms").asInt())
                .isZero();
        assertThat(client.get("/sandbox/weather").json().path("temperature_c").isNull())
                .isTrue();
        assertThat(client.call("getMyCommands").result()).isEmpty();
        assertThat(client.call("getWebhookInfo").result().toString())
                .isEqualTo("{\"url\":\"\",\"has_custom_certificate\":false,\"pending_update_count\":0}");
    }

    @Test
    void theWebhookCanBeKeptForABotThatSetsItOnlyOnce() {
        fill();
        client.post("/sandbox/reset?keep=webhook", "");
        assertThat(client.get("/sandbox/users").json()).isEmpty();
        assertThat(client.call("getWebhookInfo").result().path("url").asText()).isEqualTo("http://127.0.0.1:9/x");
        assertThat(client.call("getWebhookInfo").result().path("allowed_updates"))
                .hasSize(1);
        assertThat(client.call("getMyCommands").result()).hasSize(1);
        assertThat(client.post("/sandbox/reset?keep=all", "").error()).isEqualTo("keep can only be webhook");
    }

    @Test
    void idsGoOnSoThatABotWithADatabaseMeetsNoneTwice() {
        long anna = client.person("Анна");
        var before = client.says(anna, "hi");
        client.post("/sandbox/reset", "");
        long next = client.person("Анна");
        assertThat(next).isGreaterThan(anna);
        var after = client.says(next, "hi");
        assertThat(after.path("message_id").asInt())
                .isGreaterThan(before.path("message_id").asInt());
        assertThat(after.path("update_id").asInt())
                .isGreaterThan(before.path("update_id").asInt());
    }

    @Test
    void settingsAreChecked() {
        Reply unknown = client.put("/sandbox/settings", "{\"latency\":1}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.error()).isEqualTo("there is no setting latency");
        assertThat(client.put("/sandbox/settings", "{\"rate_per_second\":-1}").error())
                .isEqualTo("rate_per_second must be at least 0, not -1");
        assertThat(client.put("/sandbox/settings", "{\"rate_per_second\":\"many\"}")
                        .error())
                .startsWith("a setting has the wrong type: ");
        assertThat(client.put("/sandbox/settings", "{\"retry_schedule\":[0.5]}")
                        .json()
                        .path("retry_schedule")
                        .toString())
                .isEqualTo("[0.5]");
    }
}
