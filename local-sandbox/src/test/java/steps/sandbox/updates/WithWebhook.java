package steps.sandbox.updates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Hook;

/** A sandbox and a webhook endpoint, new for each test. */
abstract class WithWebhook {
    protected Client client;
    protected Hook hook;
    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        client = new Client(sandbox);
        hook = new Hook();
    }

    @AfterEach
    void stop() {
        sandbox.close();
        hook.close();
    }

    protected void setWebhook(Object... more) {
        List<Object> parameters = new ArrayList<>(List.of("url", hook.url()));
        parameters.addAll(List.of(more));
        assertThat(client.call("setWebhook", parameters.toArray()).description())
                .isEqualTo("Webhook was set");
    }

    protected void retryAfterMs(int... delays) {
        StringBuilder schedule = new StringBuilder();
        for (int delay : delays) {
            schedule.append(schedule.isEmpty() ? "" : ",").append(delay / 1000.0);
        }
        assertThat(client.put("/sandbox/settings", "{\"retry_schedule\":[" + schedule + "]}")
                        .status())
                .isEqualTo(200);
    }

    protected JsonNode info() {
        return client.call("getWebhookInfo").result();
    }

    protected int pending() {
        return info().path("pending_update_count").asInt();
    }

    protected static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
