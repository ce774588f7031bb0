package steps.sandbox.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Chatting;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class RateLimitTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.defaults());

    /** Its clock stands still: nothing refills between two calls, however slow the machine. */
    @RegisterExtension
    static final RunningSandbox STILL = new RunningSandbox(
            SandboxOptions.defaults().withClock(Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC)));

    private final Client client = RUNNING.client();
    private Chatting chat;

    @BeforeEach
    void somebody() {
        client.post("/sandbox/reset", "");
        chat = Chatting.withSomebody(client);
    }

    @Test
    void tooManyMessagesToOneChatAre429WithRetryAfterInBodyAndHeader() {
        STILL.client().put("/sandbox/settings", "{\"rate_per_chat\":0.01,\"chat_burst\":2}");
        Chatting still = Chatting.withSomebody(STILL.client());
        still.says("1");
        still.says("2");
        Reply reply = still.call("sendMessage", "text", "3");
        assertThat(reply.status()).isEqualTo(429);
        int seconds = reply.json().at("/parameters/retry_after").asInt();
        assertThat(seconds).isEqualTo(100);
        assertThat(reply.description()).isEqualTo("Too Many Requests: retry after " + seconds);
        assertThat(reply.headers().firstValue("Retry-After")).contains(String.valueOf(seconds));
        assertThat(still.messages()).hasSize(3);
    }

    @Test
    void editsCountUnlessTheSettingSaysOtherwise() {
        client.put("/sandbox/settings", "{\"rate_per_chat\":0.01,\"chat_burst\":2}");
        int message = chat.says("1");
        chat.sent("editMessageText", "message_id", message, "text", "2");
        assertThat(chat.call("editMessageText", "message_id", message, "text", "3")
                        .status())
                .isEqualTo(429);
        client.put("/sandbox/settings", "{\"limit_edits\":false}");
        assertThat(chat.call("editMessageText", "message_id", message, "text", "3")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nearTheLimitTheServerBecomesSlowInsteadWhenItMayWait() {
        client.put("/sandbox/settings", "{\"rate_per_chat\":2,\"chat_burst\":1,\"flood_wait_s\":8}");
        chat.says("1");
        long begin = System.nanoTime();
        chat.says("2");
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isGreaterThanOrEqualTo(300);
    }

    @Test
    void everyAnswerCanBeHeldBack() {
        client.put("/sandbox/settings", "{\"latency_ms\":200}");
        long begin = System.nanoTime();
        client.call("getMe");
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isGreaterThanOrEqualTo(195);
    }
}
