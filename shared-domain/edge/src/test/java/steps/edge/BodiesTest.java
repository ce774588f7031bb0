package steps.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.VertxBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steps.testing.RawConnection;
import steps.testing.Waits;

class BodiesTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String ADMITTED = "HTTP/1.1 100 Continue";
    private static final String REFUSED = "HTTP/1.1 503 Service Unavailable";

    /** With room for 100 bytes. */
    private final Bodies bodies = new Bodies(new Patience(), new MemorySize(BigInteger.valueOf(60)));

    private final Vertx vertx =
            new VertxBuilder().serviceProviders(List.of()).init().vertx();
    private final HttpServer server = server();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedByItsHead() throws IOException {
        try (var first = begin("Content-Length: 70")) {
            assertThat(first.statusLine(SOON)).isEqualTo(ADMITTED);
            assertThat(judged("Content-Length: 31")).isEqualTo(REFUSED);
            assertThat(judged("Content-Length: 30")).isEqualTo(ADMITTED);
        }
    }

    @Test
    void aBodyInChunksCountsAsTheLargest() throws IOException {
        try (var first = begin("Transfer-Encoding: chunked")) {
            assertThat(first.statusLine(SOON)).isEqualTo(ADMITTED);
            assertThat(judged("Transfer-Encoding: chunked")).isEqualTo(REFUSED);
            assertThat(judged("Content-Length: 40")).isEqualTo(ADMITTED);
        }
    }

    @Test
    void aBodyThatIsHereMakesRoom() throws IOException {
        try (var first = begin("Content-Length: 100")) {
            assertThat(first.statusLine(SOON)).isEqualTo(ADMITTED);
            first.send("x".repeat(100));
            Waits.until(SOON, "there is room", this::isRoomForAll);
        }
    }

    @Test
    void aSenderWhoHangsUpMakesRoom() throws IOException {
        try (var first = begin("Content-Length: 100")) {
            assertThat(first.statusLine(SOON)).isEqualTo(ADMITTED);
            first.send("x");
        }
        Waits.until(SOON, "there is room", this::isRoomForAll);
    }

    private boolean isRoomForAll() {
        try {
            return judged("Content-Length: 100").equals(ADMITTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String judged(String length) throws IOException {
        try (var caller = begin(length)) {
            return caller.statusLine(SOON);
        }
    }

    private RawConnection begin(String length) throws IOException {
        var caller = new RawConnection(server.actualPort());
        caller.send("POST / HTTP/1.1\r\nHost: x\r\n" + length + "\r\n\r\n");
        return caller;
    }

    private HttpServer server() {
        return vertx.createHttpServer()
                .requestHandler(this::judge)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void judge(HttpServerRequest request) {
        if (bodies.haveRoomFor(request)) {
            request.response().writeContinue();
        } else {
            request.response().setStatusCode(503).end();
        }
    }
}
