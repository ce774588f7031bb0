package steps.story.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The control side of the Telegram double. */
public final class SandboxApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    public SandboxApi(String url) {
        this.url = url;
    }

    public JsonNode get(String path) {
        return send("GET", path, null);
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return send("POST", path, body);
    }

    public JsonNode put(String path, Map<String, ?> body) {
        return send("PUT", path, body);
    }

    public JsonNode send(String method, String path, Object body) {
        try {
            var publisher = publisher(body);
            var request = HttpRequest.newBuilder(URI.create(url + path))
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(40))
                    .method(method, publisher)
                    .build();
            var response = http.send(request, BodyHandlers.ofString(UTF_8));
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                        method + " " + path + ": " + response.statusCode() + " " + response.body());
            }
            return response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher publisher(Object body) throws IOException {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case byte[] file -> BodyPublishers.ofByteArray(file);
            case String raw -> BodyPublishers.ofString(raw);
            default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
        };
    }
}
