package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steps.domain.telegram.WebhookAnswer;
import steps.domain.telegram.WebhookState;
import steps.domain.telegram.WebhookStates;
import steps.domain.telegram.WebhookWish;
import steps.sandbox.SandboxOptions;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Waits;

@StoryTest
@TestProfile(PollingStoryTest.Polling.class)
class PollingStoryTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** The webhook's address is known and not used. */
    public static class Polling implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("steps.telegram.mode", "polling");
        }
    }

    @Inject
    Stage stage;

    @Inject
    Pool pool;

    @Inject
    WebhookStates states;

    @AfterEach
    void noMoreFaults() {
        stage.sandbox().send("DELETE", "/sandbox/faults", null);
    }

    @Test
    void peopleAreAnsweredAsByWebhook() {
        var alice = stage.registered("Алиса");
        alice.says("/menu");
        alice.sees("Главное меню");
        assertThat(stage.sandbox().get("/sandbox/info").at("/webhook/url").asText())
                .isEmpty();
    }

    @Test
    void fortyPeopleAtOnceAreAllAnsweredOnce() {
        var people = IntStream.range(0, 40)
                .mapToObj(n -> stage.person("Человек " + n))
                .toList();
        people.forEach(person -> post(person, "/start"));
        Waits.until(SOON, "everybody is answered", () -> people.stream().allMatch(one -> answers(one) > 0));
        assertThat(people).allMatch(one -> answers(one) == 1);
    }

    @Test
    void anUpdateThatNobodyCanReadIsKeptAndPassedOver() {
        long before = count("select count(*) from failed_update");
        stage.sandbox().send("POST", "/sandbox/updates", "{\"message\":{\"x\":" + nested(998) + "}}");
        var boris = stage.person("Борис");
        post(boris, "/start");
        Waits.until(SOON, "Boris is answered", () -> answers(boris) == 1);
        assertThat(count("select count(*) from failed_update")).isEqualTo(before + 1);
        assertThat(count("select count(*) from failed_update where body like '%[[[[%' and update_id > 0"))
                .isPositive();
    }

    @Test
    void nothingIsConfirmedBeforeItIsCommitted() {
        var clara = stage.registered("Клара");
        var lock = Async.await(() -> pool.getConnection());
        try {
            run(lock, "begin");
            run(lock, "select 1 from conversation where chat_id = " + clara.id() + " for update");
            post(clara, "/menu");
            Waits.until(SOON, "the update waits for the lock", () -> count("""
                    select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%conversation%'
                    """) > 0);
            assertThat(pending()).isPositive();
        } finally {
            run(lock, "rollback");
            Async.await(lock::close);
        }
        Waits.until(SOON, "it is confirmed", () -> pending() == 0);
    }

    @Test
    void troubleAtTelegramIsOutlasted() {
        stage.sandbox().post("/sandbox/faults", Map.of("kind", "500", "method", "getUpdates", "count", 2));
        var dora = stage.person("Дора");
        post(dora, "/start");
        Waits.until(SOON, "Dora is answered", () -> answers(dora) == 1);
    }

    @Test
    void aForgottenWebhookIsRemovedAndWhatItHeldUpComes() {
        stage.sandbox()
                .send(
                        "POST",
                        "/bot" + SandboxOptions.DEFAULT_TOKEN + "/setWebhook",
                        Map.of("url", "http://localhost:9/webhook"));
        var eva = stage.person("Ева");
        post(eva, "/start");
        Waits.until(Duration.ofMinutes(1), "Eva is answered", () -> answers(eva) == 1);
    }

    @Test
    void thePanelIsToldThatThereIsNoWebhookToSet() {
        Async.await(() -> states.ask(WebhookWish.REGISTER));
        Waits.until(SOON, "the wish is answered", () -> webhook().wish() == null);
        assertThat(webhook().answer()).isEqualTo(WebhookAnswer.POLLS);
        assertThat(Objects.requireNonNull(webhook().news()).polls()).isTrue();
        assertThat(stage.sandbox().get("/sandbox/info").at("/webhook/url").asText())
                .isEmpty();
    }

    private WebhookState webhook() {
        return Async.await(() -> states.read());
    }

    private void post(Actor actor, String text) {
        stage.sandbox().post("/sandbox/users/" + actor.id() + "/messages", Map.of("text", text));
    }

    private static long answers(Actor actor) {
        return StreamSupport.stream(actor.chat().path("messages").spliterator(), false)
                .filter(message -> message.at("/from/is_bot").asBoolean())
                .count();
    }

    /** Deeper, with Telegram's wrapping around it, than a reader of JSON goes. */
    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private int pending() {
        return stage.sandbox()
                .get("/sandbox/info")
                .at("/webhook/pending_update_count")
                .asInt();
    }

    private long count(String sql) {
        return Async.await(() -> pool.preparedQuery(sql)
                .execute(Tuple.tuple())
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    private static void run(SqlConnection connection, String sql) {
        Async.await(() -> connection.query(sql).execute());
    }
}
