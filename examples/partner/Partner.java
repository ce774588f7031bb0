import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An example partner in Java 21, with the JDK alone: {@code java Partner.java upload points.json | follow [SINCE] | ship ORDER [URL] | cancel
 * ORDER}. STEPS_API (http://localhost:8000) and API_KEY say where and as whom.
 */
final class Partner {
    private static final String API = System.getenv().getOrDefault("STEPS_API", "http://localhost:8000");
    private static final Path PLACE = Path.of("orders.next");
    private static final int ATTEMPTS = 6;
    private static final Pattern LINK = Pattern.compile("<(.+?)>");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var partner = new Partner();
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "upload" -> System.out.println(partner.call("POST", "/pvz", Files.readString(Path.of(arguments[1]))).body());
            case "follow" -> partner.follow(arguments.length > 1 ? arguments[1] : "2025-01-01T00:00:00Z");
            case "ship" -> System.out.println(partner.change(arguments[1], arguments.length > 2
                    ? "{\"status\": \"shipped\", \"tracking_url\": \"" + arguments[2] + "\"}"
                    : "{\"status\": \"shipped\"}"));
            case "cancel" -> System.out.println(partner.change(arguments[1], "{\"status\": \"canceled\"}"));
            default -> {
                System.err.println("Usage: upload FILE | follow [SINCE] | ship ORDER [URL] | cancel ORDER");
                System.exit(2);
            }
        }
    }

    private String change(String order, String body) throws IOException, InterruptedException {
        return call("PUT", "/order/" + order + "/status", body).body();
    }

    private void follow(String since) throws IOException, InterruptedException {
        var path = Files.exists(PLACE) ? Files.readString(PLACE) : "/order?updated_since=" + since;
        while (true) {
            var page = call("GET", path, null);
            if (!page.body().equals("[]")) {
                System.out.println(page.body());
            }
            var link = LINK.matcher(page.headers().firstValue("Link").orElseThrow());
            link.find();
            path = link.group(1);
            // Only when all of the page is done: what is not is told again.
            var written = Files.writeString(Path.of(PLACE + ".new"), path);
            Files.move(written, PLACE, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (page.body().equals("[]")) {
                Thread.sleep(Duration.ofSeconds(30));
            }
        }
    }

    /** Repeats what passes by itself, under one Idempotency-Key, so that nothing is done twice. */
    private HttpResponse<String> call(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(API + path))
                .timeout(Duration.ofMinutes(1))
                .header("API_Key", System.getenv("API_KEY"));
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.method(method, HttpRequest.BodyPublishers.ofString(body))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return answer;
                }
                if (!passes(answer) || attempt == ATTEMPTS) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
                Thread.sleep(Duration.ofSeconds(
                        answer.headers().firstValueAsLong("Retry-After").orElse(1L << attempt)));
            } catch (IOException away) {
                if (attempt == ATTEMPTS) {
                    throw away;
                }
                Thread.sleep(Duration.ofSeconds(1L << attempt));
            }
        }
    }

    private static boolean passes(HttpResponse<String> answer) {
        int status = answer.statusCode();
        return status == 408 || status == 429 || status == 503 || answer.body().contains("\"request_in_progress\"");
    }
}
