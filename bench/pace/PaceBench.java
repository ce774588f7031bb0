import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Presses buttons as brisk people do, and measures how long it takes until something is to be seen. */
final class PaceBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PRESSES = 12;
    private static final int GIFTS = 10;
    private static final int LATENCY_MS = 80;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String sandbox;

    private PaceBench(String sandbox) {
        this.sandbox = sandbox;
    }

    public static void main(String[] args) throws Exception {
        var bench = new PaceBench(args.length == 0 ? "http://localhost:8082" : args[0]);
        var before = bench.send("GET", "/sandbox/settings", null).path("latency_ms").asLong();
        bench.send("PUT", "/sandbox/settings", Map.of("latency_ms", LATENCY_MS));
        try {
            bench.run();
        } finally {
            bench.send("PUT", "/sandbox/settings", Map.of("latency_ms", before));
        }
    }

    private void run() throws Exception {
        System.out.printf("Each press %d ms after the last answer; Bot API answers take %d ms.%n", BETWEEN.toMillis(), LATENCY_MS);
        menuAndBack(registered());
        gifts(registered());
    }

    private void menuAndBack(long person) throws Exception {
        act(person, "/messages", Map.of("text", "/menu"));
        var waits = new ArrayList<Long>();
        for (int i = 0; i < PRESSES; i++) {
            waits.add(press(person, i % 2 == 0 ? is("Баланс") : is("Меню")));
        }
        report("menu and balance", person, waits);
    }

    /** By the arrow under a gift, or over the shelf where there is none. */
    private void gifts(long person) throws Exception {
        act(person, "/messages", Map.of("text", "/catalog"));
        var waits = new ArrayList<Long>();
        waits.add(press(person, key -> data(key).startsWith("catalog:shelf:")));
        var cards = buttons(person)
                .map(PaceBench::data)
                .filter(data -> data.startsWith("catalog:card:"))
                .toList();
        for (int i = 0; i < GIFTS; i++) {
            var card = cards.get(i % cards.size());
            if (i > 0 && buttons(person).noneMatch(is("▶"))) {
                waits.add(press(person, is("Назад")));
            }
            waits.add(
                    i > 0 && buttons(person).anyMatch(is("▶"))
                            ? press(person, is("▶"))
                            : press(person, key -> data(key).equals(card)));
        }
        report("ten gifts", person, waits);
    }

    private void report(String what, long person, List<Long> waits) throws Exception {
        var refused = list(send("GET", "/sandbox/calls?limit=10000", null))
                .filter(call -> call.path("chat_id").asLong() == person && call.path("status").asInt() == 429)
                .count();
        var sorted = new ArrayList<>(waits);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-32s %2d presses: median %d ms, worst %d ms, 429s %d   (%s)%n",
                what,
                waits.size(),
                sorted.get(sorted.size() / 2),
                sorted.getLast(),
                refused,
                String.join(" ", waits.stream().map(String::valueOf).toList()));
    }

    private long registered() throws Exception {
        long person = send("POST", "/sandbox/users", Map.of("first_name", "Бегун", "language_code", "ru"))
                .path("id")
                .asLong();
        act(person, "/messages", Map.of("text", "/start"));
        press(person, is("Соглашаюсь"));
        act(person, "/contact", Map.of("phone_number", "7997%07d".formatted(person % 10_000_000)));
        press(person, is("Пропустить"));
        Thread.sleep(Duration.ofSeconds(60));
        return person;
    }

    private static Predicate<JsonNode> is(String words) {
        return key -> key.path("text").asText().contains(words);
    }

    /** Milliseconds until something else is to be seen. */
    private long press(long person, Predicate<JsonNode> wanted) throws Exception {
        Thread.sleep(BETWEEN);
        var message = list(messages(person)).toList().reversed().stream()
                .filter(one -> keys(one).anyMatch(wanted))
                .findFirst()
                .orElseThrow();
        var data = keys(message).filter(wanted).findFirst().orElseThrow().path("callback_data").asText();
        return act(
                person, "/callbacks", Map.of("message_id", message.path("message_id").asLong(), "data", data));
    }

    private long act(long person, String path, Map<String, ?> body) throws Exception {
        var before = said(person);
        long begin = System.nanoTime();
        send("POST", "/sandbox/users/" + person + path, body);
        while (said(person).equals(before)) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("Nothing came after " + path + " " + body);
            }
            Thread.sleep(2);
        }
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    /** What the bot shows; buttons that go are no answer. */
    private List<String> said(long person) throws Exception {
        return list(messages(person))
                .filter(message -> message.at("/from/is_bot").asBoolean())
                .map(message -> message.path("message_id") + message.path("text").asText()
                        + message.path("caption").asText())
                .toList();
    }

    private Stream<JsonNode> buttons(long person) throws Exception {
        return list(messages(person)).flatMap(PaceBench::keys);
    }

    private JsonNode messages(long person) throws Exception {
        return send("GET", "/sandbox/users/" + person + "/chat", null).path("messages");
    }

    private static Stream<JsonNode> keys(JsonNode message) {
        return list(message.at("/reply_markup/inline_keyboard")).flatMap(PaceBench::list);
    }

    /** Without the mark that tells what the button stands under. */
    private static String data(JsonNode key) {
        return key.path("callback_data").asText().replaceFirst("^[~=#]", "");
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private JsonNode send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        var request = HttpRequest.newBuilder(URI.create(sandbox + path))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .method(method, publisher)
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
    }
}
