package steps.bot.telegram.incoming.webhook;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Waits;

@StoryTest
class WebhookResourceTest {
    private static final long STRANGER = 4_999_000_001L;

    @Inject
    WebhookSecret secret;

    @Inject
    Stage stage;

    @Inject
    Pool pool;

    @Test
    void refusesCallersWithoutTheSecret() {
        given().body("{}").post("/webhook").then().statusCode(401).body(is(emptyString()));
    }

    @Test
    void refusesCallersWithAnotherSecret() {
        given().header("X-Telegram-Bot-Api-Secret-Token", "guess")
                .body("{}")
                .post("/webhook")
                .then()
                .statusCode(401)
                .body(is(emptyString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{\"update_id\":", "[]", "null", "7", "{}", "{\"update_id\":\"7\"}"})
    void refusesWhatIsNoUpdate(String body) {
        var answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\":1}",
                "{\"update_id\":1,\"poll\":{}}",
                "{\"update_id\":1,\"message\":null}",
                "{\"update_id\":1,\"message\":{\"chat\":{\"id\":\"x\",\"type\":\"private\"}}}",
                "{\"update_id\":1,\"callback_query\":{\"id\":5}}",
                "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1790000000,\"chat\":{\"id\":4999000001,"
                        + "\"type\":\"private\"},\"from\":{\"id\":4999000001},\"location\":{\"latitude\":NaN,"
                        + "\"longitude\":37.6,\"live_period\":900}}}",
                "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1790000000,\"chat\":{\"id\":4999000001,"
                        + "\"type\":\"private\"},\"from\":{\"id\":4999000001},\"location\":{\"latitude\":91,"
                        + "\"longitude\":37.6,\"live_period\":900}}}"
            })
    void acceptsAndIgnoresWhatMakesNoSense(String body) {
        assertThat(post(body).statusCode()).isEqualTo(200);
        assertThat(conversations(STRANGER)).isZero();
    }

    @Test
    void refusesABodyOfFiveMegabytesBeforeItIsSent() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            var head = "POST /webhook HTTP/1.1\r\nHost: localhost\r\nX-Telegram-Bot-Api-Secret-Token: " + secret.value()
                    + "\r\nContent-Length: 5000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void leavesAGroupPolitely() {
        long group = -1_001_234_567L;
        assertThat(post("""
                                {"update_id": 1, "my_chat_member": {"chat": {"id": %d, "type": "group", "title": "Соседи"},
                                 "from": {"id": 5, "first_name": "A"}, "date": 1790000000,
                                 "new_chat_member": {"status": "member"}}}
                                """.formatted(group)).statusCode()).isEqualTo(200);
        Waits.until(
                Duration.ofSeconds(5),
                "the bot has left",
                () -> stage.sandbox().get("/sandbox/calls?limit=10000").findValuesAsText("method").stream()
                        .anyMatch("leaveChat"::equalsIgnoreCase));
        assertThat(conversations(group)).isZero();
    }

    @Test
    void theSameUpdateTenTimesAtOnceChangesStateOnce() {
        var alice = stage.registered("Алиса");
        alice.says("/menu");
        alice.presses("Начать прогулку");
        alice.presses("Гуляю с собакой");
        var start = liveLocation(900_001, alice);

        var answers = Async.together(
                Collections.<Callable<Integer>>nCopies(10, () -> post(start).statusCode()));

        assertThat(answers).containsOnly(200);
        assertThat(walksOf(alice)).isEqualTo(1);
        Waits.until(Duration.ofSeconds(10), "the start is told", () -> started(alice) > 0);
        // Replies of one chat leave in their order: a second one would be there before the answer to this.
        alice.says("как дела?");
        assertThat(started(alice)).isEqualTo(1);
    }

    private static long started(Actor actor) {
        return actor.chat().path("messages").findValuesAsText("text").stream()
                .filter(text -> text.contains("Прогулка началась"))
                .count();
    }

    private static String liveLocation(int updateId, Actor actor) {
        long now = Instant.now().getEpochSecond();
        return """
                {"update_id": %d, "message": {"message_id": 500, "date": %d, "chat": {"id": %d, "type": "private"},
                 "from": {"id": %d, "is_bot": false, "first_name": "%s"},
                 "location": {"latitude": 55.75, "longitude": 37.6, "live_period": 28800}}}
                """.formatted(updateId, now, actor.id(), actor.id(), actor.name());
    }

    private long walksOf(Actor actor) {
        return count("select count(*) from walk where chat_id = $1", actor.id());
    }

    private long conversations(long chatId) {
        return count("select count(*) from conversation where chat_id = $1", chatId);
    }

    private long count(String sql, long parameter) {
        return Async.await(() -> pool.preparedQuery(sql)
                .execute(Tuple.of(parameter))
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    private Response post(String body) {
        return given().header("X-Telegram-Bot-Api-Secret-Token", secret.value())
                .contentType("application/json")
                .body(body)
                .post("/webhook");
    }
}
