package steps.sandbox.launch.process;

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
    void aTakenManagementPortIsNamedAsWell() throws IOException {
        int free = freePort();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Port> ports =
                    List.of(new Port(free, "BOT_SERVICE_PORT"), new Port(taken.getLocalPort(), "BOT_MANAGEMENT_PORT"));
            Service service = new Service("bot-service", List.of(), Map.of(), ports, "/");

            assertThatThrownBy(() -> Ports.refuseTaken(service))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageEndingWith("set BOT_MANAGEMENT_PORT to another port.");
        }
    }

    @Test
    void aFreePortIsFine() throws IOException {
        int port = freePort();

        Ports.refuseTaken(serviceOn(port));
        assertThat(PortOwner.of(port)).isEmpty();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static Service serviceOn(int port) {
        return new Service("bot-service", List.of(), Map.of(), List.of(new Port(port, "BOT_SERVICE_PORT")), "/");
    }
}
