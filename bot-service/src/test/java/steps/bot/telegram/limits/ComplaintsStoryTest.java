package steps.bot.telegram.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.sandbox.SandboxOptions;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Waits;

/** Telegram complains, or forgets where our webhook is. */
@StoryTest
class ComplaintsStoryTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int PATIENCE_S = 4;
    private static final int A_CROWD = 10;

    @Inject
    Stage stage;

    @Inject
    Pool pool;

    @Inject
    MeterRegistry metrics;

    /** Before, too: other classes of the same service may have left the budget cut. */
    @BeforeEach
    @AfterEach
    void asBefore() {
        stage.sandbox().send("DELETE", "/sandbox/faults", null);
        Async.await(() -> pool.query("""
                        update send_budget set pace = 1, held_until = now(), held_chats = '{}', held_chats_until = '{}',
                               revision = revision + 1
                        """).execute());
    }

    @Test
    void aChatThatHasTooMuchIsLeftAloneAndNobodyElseIs() {
        var alice = stage.person("Алиса");
        var boris = stage.person("Борис");
        complain(alice, 1);
        var start = Instant.now();
        post(alice);
        post(boris);
        Waits.until(SOON, "Boris is answered", () -> answers(boris) == 1);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(PATIENCE_S));
        assertThat(answers(alice)).isZero();
        Waits.until(SOON, "Alice is answered", () -> answers(alice) == 1);
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(PATIENCE_S));
        assertThat(pace()).isEqualTo(1);
    }

    @Test
    void whenACrowdHasTooMuchEverybodyIsLeftAloneAndThenWrittenToMoreSlowly() {
        var people = IntStream.range(0, A_CROWD)
                .mapToObj(n -> stage.person("Человек " + n))
                .toList();
        var other = stage.person("Ещё кто-то");
        people.forEach(person -> complain(person, 1));
        people.forEach(this::post);
        Waits.until(SOON, "the budget is cut", () -> pace() < 0.75);
        var start = Instant.now();
        post(other);
        Waits.until(
                SOON,
                "all are answered",
                () -> answers(other) == 1 && people.stream().allMatch(person -> answers(person) == 1));
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(PATIENCE_S - 2));
        assertThat(metrics.get("steps.telegram.pace").gauge().value()).isLessThan(1);
    }

    @Test
    void aFewChatsThatHaveTooMuchAtOnceSlowNobodyElseDown() {
        var people = IntStream.range(0, 5)
                .mapToObj(n -> stage.person("Быстрый " + n))
                .toList();
        people.forEach(person -> complain(person, 1));
        people.forEach(this::post);
        Waits.until(SOON, "they are answered", () -> people.stream().allMatch(person -> answers(person) == 1));
        assertThat(pace()).isEqualTo(1);
    }

    @Test
    void aWebhookThatSomebodyRemovedIsSetAgainAndNothingIsLost() {
        var clara = stage.person("Клара");
        stage.sandbox().send("POST", "/bot" + SandboxOptions.DEFAULT_TOKEN + "/deleteWebhook", Map.of());
        post(clara);
        Waits.until(SOON, "Clara is answered", () -> answers(clara) == 1);
    }

    private void complain(Actor about, int times) {
        stage.sandbox()
                .post(
                        "/sandbox/faults",
                        Map.of(
                                "kind",
                                "429",
                                "retry_after",
                                PATIENCE_S,
                                "count",
                                times,
                                "method",
                                "sendMessage",
                                "chat_id",
                                about.id()));
    }

    private void post(Actor actor) {
        stage.sandbox().post("/sandbox/users/" + actor.id() + "/messages", Map.of("text", "/start"));
    }

    private static long answers(Actor actor) {
        return StreamSupport.stream(actor.chat().path("messages").spliterator(), false)
                .filter(message -> message.at("/from/is_bot").asBoolean())
                .count();
    }

    private double pace() {
        return Async.await(() -> pool.query("select pace from send_budget")
                .execute()
                .map(rows -> rows.iterator().next().getDouble(0)));
    }
}
