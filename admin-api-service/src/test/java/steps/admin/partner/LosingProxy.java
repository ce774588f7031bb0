package steps.admin.partner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands before the service and loses the first answer to each change of a status, after the service has done what was asked. */
public final class LosingProxy implements AutoCloseable {
    private static final List<String> HANDED_ON = List.of("API_Key", "Content-Type", "Idempotency-Key");
    private static final String LOST = "{\"code\": \"unavailable\", \"detail\": \"The answer is lost.\", \"id\": \"\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final String service;

    /** A change of a status that came by, and whether the service had answered it before. */
    public record Change(String idempotencyKey, boolean replayed) {}

    private LosingProxy(HttpServer server, String service) {
        this.server = server;
        this.service = service;
    }

    /** Before the service at this address, which has no slash at its end. */
    public static LosingProxy before(String service) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var proxy = new LosingProxy(server, service);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", proxy::pass);
        server.start();
        return proxy;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
            boolean lost = isChange(exchange) && isNew(exchange, answer);
            answer.headers()
                    .firstValue("Link")
                    .ifPresent(link -> exchange.getResponseHeaders().add("Link", link));
            exchange.getResponseHeaders().add("Retry-After", "0");
            var body = lost ? LOST.getBytes(StandardCharsets.UTF_8) : answer.body();
            exchange.sendResponseHeaders(lost ? 503 : answer.statusCode(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(service + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        for (var name : HANDED_ON) {
            var value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return request.build();
    }

    private static boolean isChange(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("PUT");
    }

    private boolean isNew(HttpExchange exchange, HttpResponse<byte[]> answer) {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        boolean isNew =
                changes.stream().noneMatch(change -> change.idempotencyKey().equals(key));
        changes.add(new Change(
                key, answer.headers().firstValue("Idempotent-Replayed").isPresent()));
        return isNew;
    }
}
