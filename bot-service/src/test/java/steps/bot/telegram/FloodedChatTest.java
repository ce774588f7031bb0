package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steps.bot.telegram.incoming.webhook.WebhookSecret;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;
import steps.testing.Waits;

/** One chat gets more than it can take; the chats of others do not notice. */
@StoryTest
class FloodedChatTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long FLOODED = 4_999_100_000L;
    private static final int FIRST_UPDATE = 800_000_000;
    private static final int FLOOD = 300;
    private static final int QUEUE = 200;
    private static final int OTHERS = 100;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    WebhookSecret secret;

    @Inject
    Pool pool;

    @Test
    void itsQueueIsBoundedAndEverybodyElseIsAnswered() {
        assertThat(post(FLOODED, FIRST_UPDATE).join()).isEqualTo(200);
        var release = new CompletableFuture<Void>();
        var holder = holdRowUntil(release);
        List<CompletableFuture<Integer>> flood;
        try {
            flood = IntStream.rangeClosed(1, FLOOD)
                    .mapToObj(n -> post(FLOODED, FIRST_UPDATE + n))
                    .toList();
            Waits.until(PATIENCE, "what is too much is refused", () -> answered(flood) == FLOOD - QUEUE);
            var others = IntStream.rangeClosed(1, OTHERS)
                    .mapToObj(n -> post(FLOODED + n, FIRST_UPDATE + FLOOD + n))
                    .toList();
            assertThat(others.stream().map(CompletableFuture::join)).containsOnly(200);
            assertThat(answered(flood)).isEqualTo(FLOOD - QUEUE);
        } finally {
            release.complete(null);
            holder.join();
        }
        assertThat(flood.stream().map(CompletableFuture::join).filter(status -> status == 200))
                .hasSize(QUEUE);
        assertThat(flood.stream().map(CompletableFuture::join).filter(status -> status == 429))
                .hasSize(FLOOD - QUEUE);
        assertThat(post(FLOODED, FIRST_UPDATE + FLOOD).join()).isEqualTo(200);
        assertThat(Rows.number(pool, "select count(*) from failed_update where chat_id = $1", FLOODED))
                .isZero();
    }

    private static long answered(List<CompletableFuture<Integer>> posts) {
        return posts.stream().filter(CompletableFuture::isDone).count();
    }

    /** Returns when the row is held; not by the common pool, whose only thread may be what brings the answers. */
    private CompletableFuture<Void> holdRowUntil(CompletableFuture<Void> release) {
        var held = new CompletableFuture<Void>();
        var holder = CompletableFuture.runAsync(() -> hold(held, release), Thread::startVirtualThread);
        held.join();
        return holder;
    }

    private void hold(CompletableFuture<Void> held, CompletableFuture<Void> release) {
        Async.await(() -> pool.withTransaction(connection -> connection
                .preparedQuery("select 1 from conversation where chat_id = $1 for update")
                .execute(Tuple.of(FLOODED))
                .invoke(() -> held.complete(null))
                .chain(() -> Uni.createFrom().completionStage(release))));
    }

    private CompletableFuture<Integer> post(long chat, int updateId) {
        var body = """
                {"update_id": %d, "message": {"message_id": 7, "date": 1790000000, "text": "/menu",
                 "chat": {"id": %2$d, "type": "private"}, "from": {"id": %2$d, "is_bot": false, "first_name": "Ф"}}}
                """.formatted(updateId, chat);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/webhook"))
                .header("X-Telegram-Bot-Api-Secret-Token", secret.value())
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }
}
