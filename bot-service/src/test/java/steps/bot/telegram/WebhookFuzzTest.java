package steps.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.pengrad.telegrambot.model.Update;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import steps.sandbox.SandboxOptions;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;
import steps.testing.Waits;

/** Whatever comes to the webhook, nothing breaks: 3,000 mutated updates, with {@code -Dsteps.long=true} 20,000. */
@StoryTest
class WebhookFuzzTest {
    private static final int UPDATES = Boolean.getBoolean("steps.long") ? 20_000 : 3_000;
    private static final int AT_ONCE = 16;
    private static final int OF_A_ROUND = 1_000;
    private static final int CALLS_KEPT = 10_000;
    private static final long SEED = 20_261_124;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> KINDS = Arrays.stream(Update.class.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .map(Field::getName)
            .filter(name -> !name.equals("update_id"))
            .toList();
    private static final List<String> CONTENT_TYPES = List.of(
            "application/json",
            "application/json; charset=windows-1251",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "application/octet-stream");

    @Inject
    Stage stage;

    @Inject
    Deliverer deliverer;

    @Inject
    Pool pool;

    @Inject
    MeterRegistry metrics;

    private final Random random = new Random(SEED);
    private final Mutations mutations = new Mutations(random);
    private int lastId = 1_000_000;

    @Test
    void mutatedUpdatesBreakNothing() {
        var people = List.of(
                stage.registered("<b>Алиса & Ко"),
                awaitingLocation(),
                stage.person("Вера</i>"),
                stage.person("Глеб"),
                stage.person("Дима"));
        long failed = failedUpdates();
        for (int done = 0; done < UPDATES; done += OF_A_ROUND) {
            long before = lastCall();
            assertThat(bring(bodies(people))).containsOnly(200, 400).contains(200, 400);
            allIsSaid();
            assertThat(refusedSince(before)).isEmpty();
        }
        assertThat(failedUpdates()).isEqualTo(failed);
        people.forEach(person -> person.says("/start"));
        assertThat(people).allSatisfy(WebhookFuzzTest::isAnswered);
        assertThat(stage.registered("Зоя")).satisfies(WebhookFuzzTest::isAnswered);
    }

    /** Otherwise the test above would see nothing whatever we said. */
    @Test
    void brokenHtmlIsSeen() {
        var eva = stage.person("Ева");
        eva.says("/start");
        long before = lastCall();
        assertThatThrownBy(() -> stage.sandbox()
                        .post(
                                "/bot" + SandboxOptions.DEFAULT_TOKEN + "/sendMessage",
                                Map.of("chat_id", eva.id(), "text", "<b>Ева & Ко", "parse_mode", "HTML")))
                .hasMessageContaining("400");
        assertThat(refusedSince(before)).hasSize(1);
    }

    private static void isAnswered(Actor person) {
        assertThat(person.buttons()).as(person.name()).isNotEmpty();
    }

    private Actor awaitingLocation() {
        var boris = stage.registered("Борис");
        boris.says("/menu");
        boris.presses("Начать прогулку");
        boris.presses("Гуляю с собакой");
        return boris;
    }

    private List<byte[]> bodies(List<Actor> people) {
        return IntStream.range(0, OF_A_ROUND)
                .mapToObj(n -> body(people.get(n % people.size())))
                .toList();
    }

    private byte[] body(Actor person) {
        var json = sample().replace("5000000001", Long.toString(person.id()))
                .replaceFirst("\"update_id\":\\d+", "\"update_id\":" + ++lastId);
        if (random.nextInt(5) == 0) {
            return mutations.bytes(json.getBytes(UTF_8));
        }
        for (int change = random.nextInt(3); change >= 0; change--) {
            json = mutations.oneValue(json);
        }
        return json.getBytes(UTF_8);
    }

    /** One as Telegram writes it, as another kind of update, or a message of any kind. */
    private String sample() {
        var known = any(Samples.ALL);
        return switch (random.nextInt(5)) {
            case 0 -> known.replaceFirst("\n?\"[a-z_]+\":\\{", "\"" + any(KINDS) + "\":{");
            case 1 ->
                Samples.privateMessage("\"" + any(MessageKindsTest.fields()) + "\":{\"id\":5000000001,\"text\":\"x\"}");
            default -> known;
        };
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private List<Integer> bring(List<byte[]> bodies) {
        var types = bodies.stream()
                .map(body -> CONTENT_TYPES.get(random.nextInt(CONTENT_TYPES.size())))
                .toList();
        var workers = IntStream.range(0, AT_ONCE)
                .<Callable<List<Integer>>>mapToObj(worker -> () -> bring(bodies, types, worker))
                .toList();
        return Async.together(workers).stream().flatMap(List::stream).toList();
    }

    private List<Integer> bring(List<byte[]> bodies, List<String> types, int worker) {
        var answers = new ArrayList<Integer>();
        for (int n = worker; n < bodies.size(); n += AT_ONCE) {
            answers.add(deliverer.bring(bodies.get(n), types.get(n)).join());
        }
        return answers;
    }

    private void allIsSaid() {
        Waits.until(
                PATIENCE,
                "all is said",
                () -> metrics.get("steps.replies.unsent").gauge().value() == 0);
    }

    /** Telegram refuses broken HTML with 400, and other requests that we should not have made. */
    private List<String> refusedSince(long call) {
        return calls(call, CALLS_KEPT)
                .filter(made -> made.path("status").asInt() == 400)
                .map(made -> made.path("description").asText())
                .filter(why -> why.contains("parse entities") || why.contains("BUTTON_DATA_INVALID"))
                .toList();
    }

    private long lastCall() {
        return calls(0, CALLS_KEPT)
                .mapToLong(made -> made.path("n").asLong())
                .max()
                .orElse(0);
    }

    private Stream<JsonNode> calls(long since, int limit) {
        var calls = stage.sandbox().get("/sandbox/calls?since=" + since + "&limit=" + limit);
        return StreamSupport.stream(calls.spliterator(), false);
    }

    private long failedUpdates() {
        return Rows.number(pool, "select count(*) from failed_update");
    }
}
