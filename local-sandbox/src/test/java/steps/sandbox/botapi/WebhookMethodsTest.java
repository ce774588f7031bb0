package steps.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.MovableClock;
import steps.sandbox.testing.Multipart;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class WebhookMethodsTest {
    private static final MovableClock CLOCK = new MovableClock();
    private static final String URL = "http://127.0.0.1:9/webhook";

    @RegisterExtension
    static final RunningSandbox RUNNING =
            new RunningSandbox(SandboxOptions.defaults().withClock(CLOCK));

    private final Client client = RUNNING.client();

    @BeforeEach
    void fresh() {
        client.post("/sandbox/reset", "");
        CLOCK.pass(Duration.ofSeconds(2));
    }

    private Reply set(Object... parameters) {
        CLOCK.pass(Duration.ofSeconds(2));
        return client.call("setWebhook", parameters);
    }

    private JsonNode info() {
        return client.call("getWebhookInfo").result();
    }

    @Test
    void settingAndDeletingAreDescribed() {
        assertThat(set("url", URL).json().toString())
                .isEqualTo("{\"ok\":true,\"result\":true,\"description\":\"Webhook was set\"}");
        assertThat(set("url", URL).description()).isEqualTo("Webhook is already set");
        assertThat(client.call("deleteWebhook").description()).isEqualTo("Webhook was deleted");
        assertThat(client.call("deleteWebhook").description()).isEqualTo("Webhook is already deleted");
    }

    @Test
    void anEmptyUrlDeletes() {
        set("url", URL);
        assertThat(set("url", "").description()).isEqualTo("Webhook was deleted");
        assertThat(info().path("url").asText()).isEmpty();
    }

    @Test
    void moreOftenThanOnceASecondIs429() {
        set("url", URL);
        Reply reply = client.call("setWebhook", "url", URL);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.description()).isEqualTo("Too Many Requests: retry after 1");
        assertThat(reply.json().at("/parameters/retry_after").asInt()).isEqualTo(1);
        assertThat(reply.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void otherSettingsAreAChangeAndOmittedOnesAreReset() {
        set("url", URL, "secret_token", "s", "max_connections", 7);
        assertThat(info().path("max_connections").asInt()).isEqualTo(7);
        assertThat(set("url", URL).description()).isEqualTo("Webhook was set");
        assertThat(info().path("max_connections").asInt()).isEqualTo(40);
    }

    @Test
    void maxConnectionsAreClamped() {
        set("url", URL, "max_connections", 100_000);
        assertThat(info().path("max_connections").asInt()).isEqualTo(100);
        set("url", URL, "max_connections", -3);
        assertThat(info().path("max_connections").asInt()).isEqualTo(1);
    }

    @Test
    void allowedUpdatesAreKeptWhenOmittedAndSurviveDeletion() {
        set("url", URL, "allowed_updates", "[\"message\",\"callback_query\"]");
        set("url", URL);
        assertThat(info().path("allowed_updates").toString()).isEqualTo("[\"callback_query\",\"message\"]");
        client.call("deleteWebhook");
        assertThat(info().path("allowed_updates")).hasSize(2);
        set("url", URL, "allowed_updates", "not a list");
        assertThat(info().path("allowed_updates")).hasSize(2);
        set("url", URL, "allowed_updates", "[]");
        assertThat(info().has("allowed_updates")).isFalse();
    }

    @Test
    void updatesThatAreNotAllowedAreNotCreatedAndUseNoId() {
        set("url", URL, "allowed_updates", "[\"message\"]");
        long anna = client.person("Анна");
        int first = client.says(anna, "1").path("update_id").asInt();
        Reply press = client.post(client.user(anna) + "callbacks", "{\"message_id\":1,\"data\":\"x\"}");
        assertThat(press.json().path("update_id").isNull()).isTrue();
        assertThat(client.says(anna, "2").path("update_id").asInt()).isEqualTo(first + 1);
    }

    @Test
    void pendingUpdatesCanBeDropped() {
        long anna = client.person("Анна");
        client.says(anna, "1");
        assertThat(info().path("pending_update_count").asInt()).isEqualTo(1);
        client.call("deleteWebhook", "drop_pending_updates", true);
        assertThat(info().path("pending_update_count").asInt()).isZero();
    }

    @Test
    void withoutAWebhookTheInfoHasThreeFields() {
        assertThat(info().toString())
                .isEqualTo("{\"url\":\"\",\"has_custom_certificate\":false,\"pending_update_count\":0}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://exa mple.org/|invalid webhook URL specified",
                "mailto://x|invalid webhook URL specified",
                "http://example.org/hook|bad webhook: An HTTPS URL must be provided for webhook",
                "https://example.org:8080/hook|bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
                "https://10.0.0.1/hook|bad webhook: IP address 10.0.0.1 is reserved",
                "https://[2001:db8::1]/|bad webhook: IPv6-only addresses are not allowed",
                "https://192.168.3.4:8443/|bad webhook: IP address 192.168.3.4 is reserved",
                "https://no-such-host.invalid/|bad webhook: Failed to resolve host: Name or service not known"
            })
    void wrongAddressesAreRefused(String url, String description) {
        Reply reply = set("url", url);
        assertThat(reply.description()).isEqualTo("Bad Request: " + description);
        assertThat(reply.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080/webhook", "http://127.0.0.1:1/x", "http://[::1]:8080/", "https://localhost:4443/"
    })
    void hostsOfThisMachineMayUsePlainHttpOnAnyPort(String url) {
        assertThat(set("url", url).description()).isEqualTo("Webhook was set");
    }

    @Test
    void secretTokensAreChecked() {
        assertThat(set("url", URL, "secret_token", "a b").description())
                .isEqualTo("Bad Request: secret token contains unallowed characters");
        assertThat(set("url", URL, "secret_token", "a".repeat(257)).description())
                .isEqualTo("Bad Request: secret token is too long");
        assertThat(set("url", URL, "secret_token", "A-z_0".repeat(51)).status()).isEqualTo(200);
    }

    @Test
    void certificatesAreLimitedToThreeMebibytes() {
        Multipart body = new Multipart().field("url", URL).file("certificate", "c.pem", "x/y", new byte[3_145_729]);
        Reply reply = client.callWith("setWebhook", body);
        assertThat(reply.description()).isEqualTo("Bad Request: certificate size is too big (3145729 bytes)");
    }
}
