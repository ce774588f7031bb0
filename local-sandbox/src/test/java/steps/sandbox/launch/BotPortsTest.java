package steps.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import steps.sandbox.launch.process.LaunchException;

class BotPortsTest {
    @Test
    void oneBotListensWhereItIsTold() {
        Map<String, String> ports = Map.of("BOT_SERVICE_PORT", "1001", "BOT_MANAGEMENT_PORT", "1002");

        assertThat(BotPorts.choose(set(ports), 1)).containsExactly(new BotPorts(1001, 1002));
    }

    @Test
    void moreOfThemPassOverWhatIsTakenAndWhatBelongsToOthers() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int first = taken.getLocalPort() - 1;
            Map<String, String> ports = Map.of(
                    "BOT_SERVICE_PORT", Integer.toString(first),
                    "SANDBOX_PORT", Integer.toString(first + 2),
                    "ADMIN_API_PORT", Integer.toString(first + 3),
                    "POSTGRES_PORT", Integer.toString(first + 4),
                    "BOT_MANAGEMENT_PORT", Integer.toString(first + 5),
                    "ADMIN_MANAGEMENT_PORT", Integer.toString(first + 6));

            List<BotPorts> chosen = BotPorts.choose(set(ports), 3);

            assertThat(chosen).hasSize(3).startsWith(new BotPorts(first, first + 5));
            assertThat(chosen.stream().flatMap(bot -> Stream.of(bot.http(), bot.management())))
                    .doesNotHaveDuplicates()
                    .doesNotContain(first + 1, first + 2, first + 3, first + 4, first + 6);
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
