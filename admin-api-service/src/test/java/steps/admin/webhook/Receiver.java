package steps.admin.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A partner's side: keeps what it was told, and answers as a test wants, else with 204. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<String, Queue<Integer>> answers = new ConcurrentHashMap<>();

    private Receiver(HttpServer server) {
        this.server = server;
    }

    /** What came in. */
    public record Received(String path, String id, String timestamp, String signature, String body) {}

    public static Receiver start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var receiver = new Receiver(server);
        server.createContext("/", receiver::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return receiver;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The next ones at this path. */
    public void answer(String path, Integer... statuses) {
        answers.put(path, new ConcurrentLinkedQueue<>(List.of(statuses)));
    }

    /** Nobody at this path is answered until it is released. */
    void hold(String path) {
        held.put(path, new CountDownLatch(1));
    }

    void release(String path) {
        held.get(path).countDown();
    }

    public List<Received> received(String path) {
        return received.stream().filter(one -> one.path().equals(path)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        received.add(new Received(
                exchange.getRequestURI().toString(),
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        waitUntilReleased(exchange.getRequestURI().toString());
        var status = answers.getOrDefault(exchange.getRequestURI().toString(), new ConcurrentLinkedQueue<>())
                .poll();
        exchange.getResponseHeaders()
                .putAll(status != null && status == 302 ? Map.of("Location", List.of("/elsewhere")) : Map.of());
        exchange.sendResponseHeaders(status == null ? 204 : status, -1);
        exchange.close();
    }

    private void waitUntilReleased(String path) {
        try {
            held.getOrDefault(path, new CountDownLatch(0)).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
