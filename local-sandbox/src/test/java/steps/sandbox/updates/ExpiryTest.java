package steps.sandbox.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.sandbox.testing.Eventually.eventually;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Hook;
import steps.sandbox.testing.MovableClock;

class ExpiryTest {
    private final MovableClock clock = new MovableClock();
    private Sandbox sandbox;
    private Client client;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withClock(clock));
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private int pending() {
        return client.call("getWebhookInfo")
                .result()
                .path("pending_update_count")
                .asInt();
    }

    @Test
    void messagesLiveADay() {
        client.talkingPerson("Анна");
        clock.pass(Duration.ofSeconds(86_399));
        assertThat(pending()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(3));
        assertThat(pending()).isZero();
    }

    @Test
    void pressesLive150Seconds() {
        long anna = client.talkingPerson("Анна");
        client.post(client.user(anna) + "callbacks", "{\"message_id\":1,\"data\":\"x\"}");
        clock.pass(Duration.ofSeconds(148));
        assertThat(pending()).isEqualTo(2);
        clock.pass(Duration.ofSeconds(4));
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void anEditLivesADayFromItsEditDate() {
        long anna = client.person("Анна");
        client.post(client.user(anna) + "location", "{\"latitude\":1,\"longitude\":1,\"live_period\":86400}");
        clock.pass(Duration.ofHours(23));
        client.patch(client.user(anna) + "location/1", "{\"latitude\":2,\"longitude\":2}");
        clock.pass(Duration.ofHours(2));
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void statusGoneForMoreThan23HoursEndsTheWebhook() {
        client.put("/sandbox/settings", "{\"retry_schedule\":[0.05]}");
        try (Hook hook = new Hook()) {
            hook.answering(got -> new Hook.Answer(410, ""));
            client.call("setWebhook", "url", hook.url());
            long anna = client.talkingPerson("Анна");
            eventually("a second 410: the first is known", () -> hook.got().size() > 1);
            clock.pass(Duration.ofHours(22));
            client.says(anna, "still set");
            int before = hook.got().size();
            eventually("more 410", () -> hook.got().size() > before + 2);
            assertThat(client.call("getWebhookInfo").result().path("url").asText())
                    .isEqualTo(hook.url());
            clock.pass(Duration.ofMinutes(90));
            eventually(
                    "the webhook is gone",
                    () -> client.call("getWebhookInfo")
                            .result()
                            .path("url")
                            .asText()
                            .isEmpty());
        }
    }

    @Test
    void afterAWeekWithoutUpdatesTheIdsStartElsewhere() {
        long anna = client.talkingPerson("Анна");
        int last = client.says(anna, "x").path("update_id").asInt();
        clock.pass(Duration.ofDays(8));
        assertThat(client.says(anna, "y").path("update_id").asInt()).isNotEqualTo(last + 1);
    }
}
