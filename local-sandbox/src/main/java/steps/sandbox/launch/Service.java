package steps.sandbox.launch;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A process of ours: how it is started, where it listens and how it shows that it is ready. */
record Service(
        String name,
        List<String> command,
        Map<String, String> environment,
        int port,
        String portVariable,
        String readyPath) {
    URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    URI ready() {
        return url(readyPath);
    }
}
