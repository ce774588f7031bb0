package steps.sandbox.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.json.Json;

/** Speaks with a sandbox over HTTP: as the bot and as its control side. */
public final class Client {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final String token;

    public Client(Sandbox sandbox) {
        this(sandbox.url(), SandboxOptions.DEFAULT_TOKEN);
    }

    public Client(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** Calls a method as a form; parameters are names and values in turn. */
    public Reply call(String method, Object... parameters) {
        return get(callLater(method, parameters));
    }

    public CompletableFuture<Reply> callLater(String method, Object... parameters) {
        String form = IntStream.range(0, parameters.length / 2)
                .mapToObj(i -> encode(parameters[2 * i]) + "=" + encode(parameters[2 * i + 1]))
                .collect(Collectors.joining("&"));
        return send(request(botPath(method))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public Reply callWith(String method, String contentType, String body) {
        return get(send(
                request(botPath(method)).header("Content-Type", contentType).POST(BodyPublishers.ofString(body))));
    }

    public Reply callWith(String method, Multipart body) {
        return get(send(request(botPath(method))
                .header("Content-Type", body.contentType())
                .POST(BodyPublishers.ofByteArray(body.bytes()))));
    }

    public String botPath(String method) {
        return "/bot" + token + "/" + method;
    }

    public Reply post(String path, String json) {
        return get(postLater(path, json));
    }

    public CompletableFuture<Reply> postLater(String path, String json) {
        return send(request(path).POST(BodyPublishers.ofString(json)));
    }

    public Reply post(String path, byte[] body) {
        return get(send(request(path).POST(BodyPublishers.ofByteArray(body))));
    }

    public Reply put(String path, String json) {
        return get(send(request(path).PUT(BodyPublishers.ofString(json))));
    }

    public Reply patch(String path, String json) {
        return get(send(request(path).method("PATCH", BodyPublishers.ofString(json))));
    }

    public Reply delete(String path) {
        return get(send(request(path).DELETE()));
    }

    public Reply delete(String path, String json) {
        return get(send(request(path).method("DELETE", BodyPublishers.ofString(json))));
    }

    public Reply get(String path) {
        return get(send(request(path).GET()));
    }

    public HttpResponse<byte[]> raw(String path) {
        try {
            return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public long person(String firstName) {
        return post("/sandbox/users", "{\"first_name\":\"" + firstName + "\"}")
                .json()
                .path("id")
                .asLong();
    }

    /** Somebody who has written to the bot already. */
    public long talkingPerson(String firstName) {
        long id = person(firstName);
        says(id, "/start");
        return id;
    }

    public JsonNode says(long person, String text) {
        return post(user(person) + "messages", Json.object().put("text", text).toString())
                .json();
    }

    public String user(long person) {
        return "/sandbox/users/" + person + "/";
    }

    public JsonNode chat(long person) {
        return get(user(person) + "chat").json();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
    }

    private static CompletableFuture<Reply> send(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofByteArray()).thenApply(Client::reply);
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        try {
            JsonNode json =
                    response.body().length == 0 ? MissingNode.getInstance() : Json.MAPPER.readTree(response.body());
            return new Reply(response.statusCode(), json, response.headers());
        } catch (IOException e) {
            throw new IllegalStateException("not JSON: " + new String(response.body(), StandardCharsets.UTF_8), e);
        }
    }

    public static Reply get(CompletableFuture<Reply> later) {
        return later.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static String encode(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }
}
