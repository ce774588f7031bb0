package steps.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxMainTest {
    @Test
    void withoutAnEnvironmentItIsTheDefaultBotOnPort8082() {
        SandboxOptions options = SandboxMain.options(Map.of());
        assertThat(options.port()).isEqualTo(8082);
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.token()).isEqualTo("1000001:local-sandbox-token-for-steps-bot-00");
        assertThat(options.dataDir()).isNull();
        assertThat(options.settings().ratePerSecond()).isEqualTo(30);
    }

    @Test
    void theEnvironmentIsRead() {
        SandboxOptions options = SandboxMain.options(Map.of(
                "SANDBOX_PORT", "0",
                "BOT_TOKEN", "5:abc",
                "SANDBOX_LATENCY_MS", "80",
                "SANDBOX_RATE_PER_SECOND", "1000",
                "SANDBOX_WEBHOOK_REPLICAS", "localhost:8080, localhost:8081",
                "SANDBOX_DATA", "data"));
        assertThat(options.token()).isEqualTo("5:abc");
        assertThat(options.settings().latencyMs()).isEqualTo(80);
        assertThat(options.settings().ratePerSecond()).isEqualTo(1000);
        assertThat(options.settings().webhookReplicas()).containsExactly("localhost:8080", "localhost:8081");
        assertThat(options.dataDir()).isEqualTo(Path.of("data"));
    }

    @Test
    void unreadableValuesAreNamed() {
        assertThatThrownBy(() -> SandboxMain.options(Map.of("SANDBOX_LATENCY_MS", "fast")))
                .hasMessage("SANDBOX_LATENCY_MS must be a number, not fast");
        assertThatThrownBy(() -> SandboxMain.options(Map.of("BOT_TOKEN", "nonsense")))
                .hasMessage("the bot token must look like 123456:letters-digits");
        assertThatThrownBy(() -> SandboxMain.options(Map.of("SANDBOX_PORT", "70000")))
                .hasMessage("a port is from 0 to 65535, not 70000");
        assertThatThrownBy(() -> SandboxMain.options(Map.of("SANDBOX_WEBHOOK_REPLICAS", "8080")))
                .hasMessage("webhook_replicas must be like localhost:8080, not 8080");
    }

    @Test
    void aTakenPortIsOneSentence() {
        try (Sandbox first = Sandbox.start(SandboxOptions.defaults())) {
            SandboxOptions same = SandboxOptions.defaults().withPort(first.port());
            assertThatThrownBy(() -> Sandbox.start(same)).hasMessage("the sandbox cannot run: Address already in use");
        }
    }
}
