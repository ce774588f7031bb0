package steps.sandbox.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.sandbox.testing.Eventually.eventually;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.sandbox.testing.Hook;

/** Several processes of one bot behind the one address of its webhook. */
class WebhookReplicasTest extends WithWebhook {
    private final Hook second = new Hook();

    @AfterEach
    void stopSecond() {
        second.close();
    }

    @Test
    void getUpdatesInTurn() {
        replicas(hook.port(), second.port());
        setWebhook();
        say(10);
        eventually("all delivered", () -> pending() == 0);
        assertThat(hook.got()).hasSize(5);
        assertThat(second.got()).hasSize(5);
        assertThat(Stream.concat(hook.ids().stream(), second.ids().stream())).doesNotHaveDuplicates();
    }

    @Test
    void haveTheAddressOfTheWebhookInTheirRequests() {
        replicas(second.port());
        setWebhook();
        say(1);
        eventually("delivered", () -> second.got().size() == 1);
        assertThat(second.got().getFirst().headers().getFirst("Host")).isEqualTo("127.0.0.1:" + hook.port());
        assertThat(hook.got()).isEmpty();
    }

    @Test
    void areNotMissedWhenTheyAreGone() {
        int gone = second.port();
        second.close();
        replicas(gone, hook.port());
        setWebhook();
        say(10);
        eventually("all delivered", () -> pending() == 0);
        assertThat(hook.got()).hasSize(10);
        assertThat(info().path("last_error_message").isMissingNode()).isTrue();
    }

    @Test
    void areTriedAgainWhenAllAreGone() {
        int gone = second.port();
        second.close();
        retryAfterMs(50);
        replicas(gone);
        setWebhook();
        say(1);
        eventually("refused", () -> info().path("last_error_message").asText().equals("Connection refused"));
        try (Hook back = new Hook(gone)) {
            eventually("delivered", () -> back.got().size() == 1);
        }
    }

    @Test
    void getAnUpdateAgainThatOneOfThemFailedAt() {
        hook.answering(got -> new Hook.Answer(503, ""));
        retryAfterMs(10);
        replicas(hook.port(), second.port());
        setWebhook();
        say(1);
        eventually("delivered", () -> second.got().size() == 1);
        assertThat(hook.ids()).containsExactlyElementsOf(second.ids());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:0", "localhost:65536", "http://localhost:80", "a b:80", ":80"})
    void mustBeAHostAndAPort(String replica) {
        var answer = client.put("/sandbox/settings", "{\"webhook_replicas\":[\"" + replica + "\"]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains("webhook_replicas must be like localhost:8080");
    }

    private void replicas(int... ports) {
        var list = IntStream.of(ports)
                .mapToObj(port -> "\"127.0.0.1:" + port + "\"")
                .collect(Collectors.joining(","));
        assertThat(client.put("/sandbox/settings", "{\"webhook_replicas\":[" + list + "]}")
                        .status())
                .isEqualTo(200);
    }

    private void say(int times) {
        long anna = client.person("Анна");
        IntStream.range(0, times).forEach(n -> client.says(anna, "message " + n));
    }
}
