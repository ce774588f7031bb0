package steps.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.sandbox.testing.Eventually.eventually;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class EventsTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private HttpResponse<Stream<String>> stream;
    private HttpClient http;

    @BeforeEach
    void listen() throws Exception {
        http = HttpClient.newHttpClient();
        stream = http.send(
                HttpRequest.newBuilder(URI.create(RUNNING.sandbox().url() + "/sandbox/events"))
                        .build(),
                BodyHandlers.ofLines());
        Thread.startVirtualThread(this::read);
        eventually("welcome", () -> lines.contains(": welcome"));
    }

    private void read() {
        try {
            stream.body().forEach(lines::add);
        } catch (UncheckedIOException e) {
            lines.add("the stream has ended");
        }
    }

    @AfterEach
    void hangUp() {
        http.shutdownNow();
    }

    @Test
    void theStreamTellsOfChatsPeopleCallsAndResets() {
        assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
        long anna = client.person("Анна");
        eventually("people", () -> lines.contains("data: {\"type\":\"users\"}"));
        client.says(anna, "hi");
        eventually("a chat", () -> lines.contains("data: {\"type\":\"chat\",\"user_id\":" + anna + "}"));
        client.call("sendMessage", "chat_id", anna, "text", "x");
        long n = client.get("/sandbox/calls").json().findValues("n").getLast().asLong();
        eventually("a call", () -> lines.contains("data: {\"type\":\"call\",\"n\":" + n + "}"));
        client.post("/sandbox/reset", "");
        eventually("a reset", () -> lines.contains("data: {\"type\":\"reset\"}"));
    }

    @Test
    void manyChangesOfOneChatAtOnceAreOneEvent() {
        long anna = client.talkingPerson("Анна");
        String event = "data: {\"type\":\"chat\",\"user_id\":" + anna + "}";
        eventually("a first event", () -> lines.contains(event));
        List<CompletableFuture<Reply>> sent = Stream.iterate(0, i -> i + 1)
                .limit(100)
                .map(i -> client.callLater("sendMessage", "chat_id", anna, "text", "m" + i))
                .toList();
        sent.forEach(Client::get);
        long boris = client.person("Борис");
        assertThat(boris).isPositive();
        eventually("all told", () -> lines.getLast().isEmpty() && lines.contains("data: {\"type\":\"users\"}"));
        assertThat(lines.stream().filter(event::equals).count()).isLessThan(60);
    }
}
