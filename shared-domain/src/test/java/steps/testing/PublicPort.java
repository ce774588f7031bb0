package steps.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;

/** What holds for the public port of either service: it is open to anybody, the management port to whoever runs the service. */
public record PublicPort(int port, int management) {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MADE_UP = 150;

    public URI atManagement(String path) {
        return URI.create("http://localhost:" + management + path);
    }

    /** The answer's first line to a call without a body, written as it is given. */
    public String answerTo(String call) throws IOException {
        try (var caller = new RawConnection(port)) {
            caller.send(call + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            return caller.statusLine(SOON);
        }
    }

    public void tellsProbesThatItIsWellAndNothingElse(String path) {
        Waits.until(SOON, "the service is ready", () -> asked("GET", path).statusCode() == 200);
        assertThat(asked("GET", path).body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(asked("HEAD", path).statusCode()).isEqualTo(200);
    }

    public void tellsNothingOf(String path) {
        assertThat(asked("GET", path).statusCode()).isEqualTo(404);
    }

    /** Neither a path nor a method that somebody makes up becomes a label; {@code known} are addresses that there are. */
    public void makesNoLabelsOf(String known, String... others) throws IOException {
        for (int number = 0; number < MADE_UP; number++) {
            isRefused("POST " + known + "/made-up-" + number);
            isRefused("MADEUP" + number + " " + known);
            for (String other : others) {
                isRefused("GET " + other + "/made-up-" + number);
            }
        }
        isRefused("GET " + known + "\u001b]0;owned\u0007");
        for (String other : others) {
            isRefused("GET " + other + "/\u001b]0;owned\u0007");
        }
        Waits.until(SOON, "they are counted", () -> metrics().contains("method=\"OTHER\""));
        assertThat(metrics())
                .doesNotContain("made-up-")
                .doesNotContain("MADEUP")
                .doesNotContain("\u001b")
                .doesNotContain("owned");
    }

    public static void writesNothingThatATerminalObeys() {
        var record = new ExtLogRecord(Level.WARN, "GET /\u001b]0;owned\u0007", ExtLogRecord.FormatStyle.NO_FORMAT, "");

        assertThat(Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                        .map(Handler::getFormatter)
                        .filter(Objects::nonNull)
                        .map(formatter -> formatter.format(record)))
                .isNotEmpty()
                .allMatch(line -> line.contains("GET /\\u001b]0;owned\\u0007"));
    }

    private void isRefused(String call) throws IOException {
        assertThat(answerTo(call)).startsWith("HTTP/1.1 4");
    }

    private String metrics() {
        return answer("GET", atManagement("/q/metrics")).body();
    }

    private HttpResponse<String> asked(String method, String path) {
        return answer(method, URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> answer(String method, URI address) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address)
                    .method(method, BodyPublishers.noBody())
                    .build();
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
