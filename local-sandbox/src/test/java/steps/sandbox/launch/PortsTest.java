package steps.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void aTakenPortIsNamedWithItsVariableAndItsOwner() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Service service = serviceOn(taken.getLocalPort());

            assertThatThrownBy(() -> Ports.refuseTaken(service))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " for bot-service is taken by ")
                    .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")")
                    .hasMessageEndingWith("set BOT_SERVICE_PORT to another port.");
        }
    }

    @Test
    void aFreePortIsFine() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        Ports.refuseTaken(serviceOn(port));
        assertThat(PortOwner.of(port)).isEmpty();
    }

    private static Service serviceOn(int port) {
        return new Service("bot-service", List.of(), Map.of(), port, "BOT_SERVICE_PORT", "/");
    }
}
