package steps.admin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.admin.partner.ExampleProgram;

/** The receivers that partners begin with, as they stand in the repository. */
class ExamplesTest {
    private static final WebhookSecret SECRET = WebhookSecret.random();
    private static final String BODY = "{\"type\": \"order.created\", \"data\": {\"order_id\": \"17\"}}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Receive.java", "receive.py"})
    void takesWhatIsOursAndNewAndPrintsItOnce(String example) throws IOException, InterruptedException {
        int port = freePort();
        try (var receiver = ExampleProgram.start(
                example, folder, Map.of("WEBHOOK_SECRET", SECRET.written()), Integer.toString(port))) {
            long now = Instant.now().getEpochSecond();
            var signature = WebhookSignature.of("msg_1", now, BODY, List.of(WebhookSecret.random(), SECRET));
            assertThat(sentWhenItListens(port, now, signature, BODY)).isEqualTo(204);
            assertThat(sent(port, now, signature, BODY)).isEqualTo(204);
            assertThat(sent(port, now, signature, BODY.replace("17", "18"))).isEqualTo(401);
            assertThat(sent(port, now, "v1,AAAA", BODY)).isEqualTo(401);
            long before = now - 3_600;
            assertThat(sent(port, before, WebhookSignature.of("msg_1", before, BODY, List.of(SECRET)), BODY))
                    .isEqualTo(401);
            assertThat(receiver.documents()).containsExactly(BODY);
        }
    }

    private int sentWhenItListens(int port, long timestamp, String signature, String body)
            throws IOException, InterruptedException {
        var end = Instant.now().plusSeconds(60);
        while (true) {
            try {
                return sent(port, timestamp, signature, body);
            } catch (ConnectException notYet) {
                assertThat(Instant.now()).as("it never listens").isBefore(end);
                Thread.sleep(100);
            }
        }
    }

    private int sent(int port, long timestamp, String signature, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hooks"))
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        // On a connection of its own: a receiver may close the one before just when it is used again.
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
