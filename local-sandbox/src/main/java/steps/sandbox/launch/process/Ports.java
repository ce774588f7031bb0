package steps.sandbox.launch.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether a port can be listened on, and one sentence when not. */
public final class Ports {
    private Ports() {}

    public static void refuseTaken(Service service) {
        for (Port port : service.ports()) {
            if (!isFree(port.number())) {
                throw taken(port.number(), port.variable(), service.name());
            }
        }
    }

    public static LaunchException taken(int port, String variable, String forWhom) {
        String owner = PortOwner.of(port)
                .map(process ->
                        " by " + process.info().command().orElse("a process") + " (process " + process.pid() + ")")
                .orElse("");
        return new LaunchException("Port " + port + " for " + forWhom + " is taken" + owner
                + ": stop that process, or set " + variable + " to another port.");
    }

    public static boolean isFree(int port) {
        // macOS lets us bind to all addresses beside somebody who listens on one.
        return binds(new InetSocketAddress(port))
                && binds(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean binds(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
