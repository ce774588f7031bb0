package steps.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BotPortsTest {
    @Test
    void oneBotListensWhereItIsTold() {
        assertThat(BotPorts.choose(set(Map.of("BOT_SERVICE_PORT", "1001")), 1)).containsExactly(1001);
    }

    @Test
    void moreOfThemPassOverWhatIsTakenAndWhatBelongsToOthers() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int first = taken.getLocalPort() - 1;
            Map<String, String> ports = Map.of(
                    "BOT_SERVICE_PORT", Integer.toString(first),
                    "SANDBOX_PORT", Integer.toString(first + 2),
                    "ADMIN_API_PORT", Integer.toString(first + 3),
                    "POSTGRES_PORT", Integer.toString(first + 4));

            assertThat(BotPorts.choose(set(ports), 3))
                    .hasSize(3)
                    .doesNotHaveDuplicates()
                    .startsWith(first)
                    .doesNotContain(first + 1, first + 2, first + 3, first + 4);
        }
    }

    @Test
    void theHighestPortIsTheLast() {
        assertThatThrownBy(() -> BotPorts.choose(set(Map.of("BOT_SERVICE_PORT", "65535")), 2))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("not enough free ports for 2 bots");
    }

    private static Variables set(Map<String, String> values) {
        return Variables.of(Map.of(), new HashMap<>(values));
    }
}
