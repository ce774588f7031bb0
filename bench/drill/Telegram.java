import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.settings.Settings;

/** The sandbox, which plays Telegram for the drill, and what it has seen of the bot. */
final class Telegram {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sandbox sandbox;
    private final Set<Long> taken = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private long read;

    /** Each update goes to the next of these, passing over one that refuses the connection. */
    Telegram(List<String> replicas) {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPort(0).withSettings(Settings.telegram()
                .with("rate_per_second", 0)
                .with("rate_per_chat", 0)
                .with("retry_schedule", List.of(0.1, 0.3))
                .with("webhook_replicas", replicas)));
        AtEnd.run(sandbox::close);
        ask("PUT", "/sandbox/weather", Map.of("temperature_c", 12));
    }

    /** What a bot needs to know to talk to this one. */
    Map<String, String> environment(int port) {
        return Map.of(
                "BOT_TOKEN", SandboxOptions.DEFAULT_TOKEN,
                "TELEGRAM_API_URL", sandbox.url(),
                "WEATHER_API_URL", sandbox.url(),
                "WEBHOOK_URL", "http://localhost:" + port + "/webhook",
                "TELEGRAM_RATE_PER_SECOND", "10000",
                "STEPS_TELEGRAM_RATE_PER_CHAT", "1000");
    }

    JsonNode get(String path) {
        return ask("GET", path, null);
    }

    JsonNode post(String path, Object body) {
        return ask("POST", path, body);
    }

    JsonNode ask(String method, String path, Object body) {
        try {
            HttpResponse<String> answer = Http.send(Http.request(sandbox.url() + path)
                    .header("Content-Type", "application/json")
                    .method(method, body == null
                            ? BodyPublishers.noBody()
                            : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the bot has answered this update with 200. */
    boolean isTaken(long update) {
        readDeliveries();
        return taken.contains(update);
    }

    int takenSoFar() {
        readDeliveries();
        return taken.size();
    }

    /** Tries by their status; 0 stands for no answer. */
    synchronized Map<Integer, Integer> statuses() {
        readDeliveries();
        return new TreeMap<>(statuses);
    }

    /** It keeps the last ten thousand: they are read as they come. */
    private synchronized void readDeliveries() {
        for (JsonNode delivery : get("/sandbox/updates?since=" + read + "&limit=10000")) {
            read = Math.max(read, delivery.get("n").asLong());
            int status = delivery.get("status").asInt();
            statuses.merge(status, 1, Integer::sum);
            if (status == 200) {
                taken.add(delivery.get("update_id").asLong());
            }
        }
    }

    int pending() {
        return get("/sandbox/info").at("/webhook/pending_update_count").asInt();
    }
}
