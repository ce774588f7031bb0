package steps.sandbox.launch.process;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A process of ours: how it is started, where it listens and how it shows that it is ready.
 *
 * @param ports the one for everybody first, the one for whoever runs it last
 */
public record Service(
        String name, List<String> command, Map<String, String> environment, List<Port> ports, String readyPath) {
    public int port() {
        return ports.getFirst().number();
    }

    public URI url(String path) {
        return at(ports.getFirst(), path);
    }

    public URI managementUrl(String path) {
        return at(ports.getLast(), path);
    }

    public URI ready() {
        return url(readyPath);
    }

    private static URI at(Port port, String path) {
        return URI.create("http://localhost:" + port.number() + path);
    }
}
