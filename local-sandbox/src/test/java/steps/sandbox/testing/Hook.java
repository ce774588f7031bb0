package steps.sandbox.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import steps.sandbox.json.Json;

/** A bot's webhook endpoint that keeps what it gets and answers as it is told. */
public final class Hook implements AutoCloseable {
    /** One delivery; {@code at} in nanoseconds. */
    public record Got(JsonNode update, String body, Headers headers, long at) {}

    /** An answer; {@code headers} are names and values in turn. */
    public record Answer(int status, String body, List<String> headers) {
        public Answer(int status, String body, String... headers) {
            this(status, body, List.of(headers));
        }

        public static final Answer OK = new Answer(200, "");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile Function<Got, Answer> answers = update -> Answer.OK;

    public Hook() {
        this(0);
    }

    public Hook(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public Hook answering(Function<Got, Answer> newAnswers) {
        answers = newAnswers;
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/webhook";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<Got> got() {
        return got;
    }

    public List<Integer> ids() {
        return got.stream().map(one -> one.update().path("update_id").asInt()).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Got one = new Got(
                Json.MAPPER.readTree(body),
                new String(body, StandardCharsets.UTF_8),
                exchange.getRequestHeaders(),
                System.nanoTime());
        got.add(one);
        Answer answer = answers.apply(one);
        for (int i = 0; i + 1 < answer.headers().size(); i += 2) {
            exchange.getResponseHeaders()
                    .add(answer.headers().get(i), answer.headers().get(i + 1));
        }
        byte[] reply = answer.body().getBytes(StandardCharsets.UTF_8);
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(answer.status(), reply.length == 0 ? -1 : reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
