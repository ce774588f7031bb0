package steps.sandbox.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.sandbox.testing.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Reply;

class GetUpdatesTest {
    private Sandbox sandbox;
    private Client client;

    @BeforeEach
    void start() {
        // Its clock stands still, so that two calls are "within half a second" on a slow machine, too.
        sandbox = Sandbox.start(SandboxOptions.defaults().withClock(Clock.fixed(Instant.now(), ZoneOffset.UTC)));
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private static List<Integer> ids(Reply reply) {
        List<Integer> ids = new ArrayList<>();
        reply.result().forEach(update -> ids.add(update.path("update_id").asInt()));
        return ids;
    }

    private List<Integer> queued(int count) {
        long anna = client.person("Анна");
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(client.says(anna, "m" + i).path("update_id").asInt());
        }
        return ids;
    }

    @Test
    void updatesComeInOrderUntilTheyAreConfirmed() {
        List<Integer> queued = queued(3);
        assertThat(queued).containsExactly(queued.get(0), queued.get(0) + 1, queued.get(0) + 2);
        assertThat(ids(client.call("getUpdates"))).isEqualTo(queued);
        assertThat(ids(client.call("getUpdates", "offset", queued.get(1)))).isEqualTo(queued.subList(1, 3));
        assertThat(client.call("getWebhookInfo")
                        .result()
                        .path("pending_update_count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void theLimitIsClamped() {
        List<Integer> queued = queued(3);
        assertThat(ids(client.call("getUpdates", "limit", 2))).hasSize(2);
        assertThat(ids(client.call("getUpdates", "offset", queued.get(1), "limit", 0)))
                .hasSize(1);
        assertThat(ids(client.call("getUpdates", "offset", queued.get(0) - 5, "limit", 1000)))
                .hasSize(2);
    }

    @Test
    void aNegativeOffsetKeepsTheLastOnes() {
        List<Integer> queued = queued(5);
        assertThat(ids(client.call("getUpdates", "offset", -2))).isEqualTo(queued.subList(3, 5));
        assertThat(client.call("getWebhookInfo")
                        .result()
                        .path("pending_update_count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aLongPollIsAnsweredWhenAnUpdateComes() {
        CompletableFuture<Reply> poll = client.callLater("getUpdates", "timeout", 30);
        int id = queued(1).getFirst();
        assertThat(ids(Client.get(poll))).containsExactly(id);
    }

    @Test
    void withoutUpdatesALongPollEndsEmptyAfterItsTimeout() {
        long begin = System.nanoTime();
        assertThat(client.call("getUpdates", "timeout", 1).result()).isEmpty();
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isGreaterThanOrEqualTo(950);
    }

    @Test
    void theSameOffsetWithinThreeSecondsWaitsThreeSeconds() {
        client.call("getUpdates", "offset", 5);
        long begin = System.nanoTime();
        client.call("getUpdates", "offset", 5);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isGreaterThanOrEqualTo(2_900);
    }

    @Test
    void theSameOffsetWithinHalfASecondGivesOneUpdate() {
        List<Integer> queued = queued(3);
        client.call("getUpdates", "offset", queued.get(0));
        assertThat(ids(client.call("getUpdates", "offset", queued.get(0)))).hasSize(1);
    }

    @Test
    void withAWebhookPollingIsAConflict() {
        client.call("setWebhook", "url", "http://127.0.0.1:9/");
        Reply reply = client.call("getUpdates");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.description())
                .isEqualTo("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                        + " the webhook first");
    }

    @Test
    void aSecondPollerTerminatesTheFirst() {
        CompletableFuture<Reply> first = poll(1);
        CompletableFuture<Reply> second = poll(2);
        Reply terminated = Client.get(first);
        assertThat(terminated.status()).isEqualTo(409);
        assertThat(terminated.description())
                .isEqualTo("Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
                        + " running");
        int id = queued(1).getFirst();
        assertThat(ids(Client.get(second))).containsExactly(id);
    }

    @Test
    void theSecondConflictWithinThreeSecondsIsDelayedByThreeSeconds() {
        CompletableFuture<Reply> first = poll(1);
        CompletableFuture<Reply> second = poll(2);
        Client.get(first);
        long begin = System.nanoTime();
        CompletableFuture<Reply> third = poll(3);
        assertThat(third).isNotDone();
        assertThat(Client.get(second).status()).isEqualTo(409);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isGreaterThanOrEqualTo(2_800);
    }

    @Test
    void setWebhookTerminatesAWaitingPoll() {
        CompletableFuture<Reply> poll = poll(1);
        client.call("setWebhook", "url", "http://127.0.0.1:9/");
        Reply terminated = Client.get(poll);
        assertThat(terminated.status()).isEqualTo(409);
        assertThat(terminated.description()).isEqualTo("Conflict: terminated by setWebhook request");
    }

    @Test
    void allowedUpdatesAreSharedWithTheWebhook() {
        client.call("getUpdates", "allowed_updates", "[\"message\"]");
        assertThat(client.call("getWebhookInfo")
                        .result()
                        .path("allowed_updates")
                        .toString())
                .isEqualTo("[\"message\"]");
    }

    @Test
    void confirmedUpdatesCountAsTaken() {
        long anna = client.person("Анна");
        CompletableFuture<Reply> waiting =
                client.postLater(client.user(anna) + "messages?wait=true", "{\"text\":\"hi\"}");
        eventually(
                "queued", () -> !client.call("getUpdates", "limit", 1).result().isEmpty());
        JsonNode update = client.call("getUpdates", "offset", -1).result().get(0);
        client.call("getUpdates", "offset", update.path("update_id").asInt() + 1);
        assertThat(Client.get(waiting).json().path("taken").asBoolean()).isTrue();
    }

    /** Starts a long poll and comes back when the sandbox has it. */
    private CompletableFuture<Reply> poll(int offset) {
        long before = polls();
        CompletableFuture<Reply> poll = client.callLater("getUpdates", "timeout", 30, "offset", offset);
        eventually("the poll has arrived", () -> polls() > before);
        return poll;
    }

    private long polls() {
        return client.get("/sandbox/info").json().at("/polling/polls").asLong();
    }
}
