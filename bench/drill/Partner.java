import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A partner who asks for orders and changes pickup points, ten times a second, and counts what comes of it. */
final class Partner {
    static final String KEY = "a-key-for-drills-0123456789";
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final String url;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile long answeredAt;
    private volatile String failure = "";

    Partner(String url) {
        this.url = url;
        thread = Thread.ofVirtual().start(this::calls);
    }

    private void calls() {
        for (int n = 0; open; n++) {
            int status = n % 2 == 0 ? asks() : changes(n);
            statuses.merge(status, 1, Integer::sum);
            if (status == 200) {
                answeredAt = System.nanoTime();
            }
            Waits.pause(BETWEEN);
        }
    }

    private int asks() {
        return status(Http.request(url + "/order?updated_since=2025-01-01T00:00:00Z&limit=100").GET());
    }

    private int changes(int n) {
        return status(Http.request(url + "/pvz")
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(
                        "{\"put\": [{\"id\": \"d%d\", \"full_address\": \"г. Тверь, ул. Новая, %d\"}]}".formatted(n % 7, n))));
    }

    private int status(HttpRequest.Builder request) {
        try {
            return Http.send(request.header("API_Key", KEY).build()).statusCode();
        } catch (IOException e) {
            failure = e.toString();
            return 0;
        }
    }

    /** Of {@link System#nanoTime}. */
    long answeredAt() {
        return answeredAt;
    }

    /** 0 stands for no answer. */
    Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    String failure() {
        return failure;
    }

    /** Returns after its last call. */
    void ends() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
