package steps.admin.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.JksOptions;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steps.admin.network.PublicAddress;
import steps.domain.media.MediaKind;

/** Fetches over TLS from a server of its own, which is trusted for this test alone. */
class MediaDownloadTest {
    private static final String WORD = "changeit";
    private static final Vertx VERTX = Vertx.vertx();
    private static final AtomicInteger ASKED = new AtomicInteger();

    @TempDir
    static Path folder;

    private static HttpServer server;

    @BeforeAll
    static void listens() throws Exception {
        var store = folder.resolve("store.jks");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        WORD,
                        "-keypass",
                        WORD,
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(made).isZero();
        server = VERTX.createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(store(store)))
                .requestHandler(MediaDownloadTest::answer)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterAll
    static void ends() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private static JksOptions store(Path path) {
        return new JksOptions().setPath(path.toString()).setPassword(WORD);
    }

    private static void answer(HttpServerRequest request) {
        ASKED.incrementAndGet();
        var answer = request.response();
        switch (request.path()) {
            case "/a.png" -> answer.end("a picture");
            case "/once" ->
                answer.setStatusCode(302).putHeader("Location", "/a.png").end();
            case "/round" ->
                answer.setStatusCode(302).putHeader("Location", "/round").end();
            case "/down" ->
                answer.setStatusCode(301)
                        .putHeader("Location", "http://localhost/a.png")
                        .end();
            case "/large" -> {
                answer.setChunked(true);
                pour(request, MediaKind.VIDEO.mostBytes() / 1_000_000 + 4);
            }
            case "/cut" -> {
                answer.putHeader("Content-Length", "1000").write("half of");
                VERTX.setTimer(50, late -> request.connection().close());
            }
            default -> answer.setStatusCode(404).end();
        }
    }

    private static void pour(HttpServerRequest request, long millions) {
        if (millions == 0) {
            request.response().end();
        } else {
            request.response().write(Buffer.buffer(new byte[1_000_000])).onSuccess(done -> pour(request, millions - 1));
        }
    }

    @Test
    void bringsWhatIsThere() {
        assertThat(fetched("/a.png")).contains(Buffer.buffer("a picture"));
    }

    @Test
    void followsAnAnswerThatLeadsOnButNotForEverAndNotAwayFromTls() {
        assertThat(fetched("/once")).contains(Buffer.buffer("a picture"));
        assertThat(fetched("/round")).isEmpty();
        assertThat(fetched("/down")).isEmpty();
    }

    @Test
    void bringsNothingOfWhatIsMissingCutOffOrTooLarge() {
        assertThat(fetched("/nothing")).isEmpty();
        assertThat(fetched("/cut")).isEmpty();
        assertThat(fetched("/large")).isEmpty();
    }

    @Test
    void connectsToNoAddressOfOurs() {
        int before = ASKED.get();
        assertThat(fetched("/a.png", PublicAddress::isPublic)).isEmpty();
        assertThat(ASKED.get()).isEqualTo(before);
    }

    @Test
    void trustsNobodyWithoutACertificateThatHolds() {
        var download = new MediaDownload(VERTX, new HttpClientOptions(), address -> true);
        assertThat(fetched(download, "/a.png")).isEmpty();
    }

    private static Optional<Buffer> fetched(String path) {
        return fetched(path, address -> true);
    }

    private static Optional<Buffer> fetched(String path, Predicate<InetAddress> allowed) {
        var trusting = new HttpClientOptions().setTrustOptions(store(folder.resolve("store.jks")));
        return fetched(new MediaDownload(VERTX, trusting, allowed), path);
    }

    private static Optional<Buffer> fetched(MediaDownload download, String path) {
        var address = new MediaAddress(URI.create("https://localhost:" + server.actualPort() + path));
        return download.fetch(address).await().atMost(Duration.ofSeconds(20));
    }
}
