package steps.sandbox.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;

/** The bot as the tests play it: sends what they say and collects what reaches it. */
final class BotSide {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "part-of-the-request";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final List<JsonNode> updates = new ArrayList<>();
    private long nextUpdate;

    BotSide(Sandbox sandbox) {
        this.root = sandbox.url();
    }

    /** Calls a method; fails unless it went well. */
    JsonNode calls(String method, String json) {
        JsonNode answer = tries(method, json);
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError(method + " answered " + answer);
        }
        return answer.path("result");
    }

    /** Calls a method and answers whatever Telegram says. */
    JsonNode tries(String method, String json) {
        return read(request(methodPath(method))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Sends a text with HTML. */
    JsonNode says(long chatId, String html) {
        return calls("sendMessage", """
                {"chat_id": %d, "parse_mode": "HTML", "text": %s}""".formatted(chatId, quoted(html)));
    }

    /** Sends a text with a keyboard, given as JSON. */
    JsonNode says(long chatId, String html, String replyMarkup) {
        return calls("sendMessage", """
                {"chat_id": %d, "parse_mode": "HTML", "text": %s, "reply_markup": %s}""".formatted(chatId, quoted(html), replyMarkup));
    }

    /** Calls a method with a file beside its fields. */
    JsonNode uploads(String method, Map<String, String> fields, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            body.writeBytes(part("name=\"" + name + "\""));
            body.writeBytes((value + "\r\n").getBytes(StandardCharsets.UTF_8));
        });
        files.forEach((name, bytes) -> {
            body.writeBytes(part("name=\"" + name + "\"; filename=\"" + name + ".bin\""));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        JsonNode answer = read(request(methodPath(method))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError(method + " answered " + answer);
        }
        return answer.path("result");
    }

    /** Waits for an update that the test asks for; earlier ones that were not asked for stay available. */
    JsonNode gets(String what, Predicate<JsonNode> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            for (JsonNode update : updates) {
                if (wanted.test(update)) {
                    updates.remove(update);
                    return update;
                }
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("the bot did not get " + what + ", but " + updates);
            }
            poll();
        }
    }

    JsonNode getsText(String text) {
        return gets(text, update -> update.at("/message/text").asText().equals(text))
                .path("message");
    }

    /** Adds a person behind the page's back. */
    JsonNode adds(String firstName) {
        return read(request("/sandbox/users")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"first_name\": " + quoted(firstName) + "}")));
    }

    JsonNode control(String path) {
        return read(request(path).GET());
    }

    private void poll() {
        JsonNode fresh = calls("getUpdates", "{\"offset\": %d, \"timeout\": 1}".formatted(nextUpdate));
        for (JsonNode update : fresh) {
            updates.add(update);
            nextUpdate = update.path("update_id").asLong() + 1;
        }
    }

    private static byte[] part(String disposition) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String methodPath(String method) {
        return "/bot" + SandboxOptions.DEFAULT_TOKEN + "/" + method;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
    }

    private JsonNode read(HttpRequest.Builder request) {
        try {
            return JSON.readTree(
                    http.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the sandbox answers", e);
        }
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
