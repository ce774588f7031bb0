package steps.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steps.story.stage.Actor;
import steps.story.stage.Actor.Place;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;
import steps.testing.Waits;

/** Clients that hang up in the middle of an update leave neither a transaction nor a connection behind. */
@StoryTest
class CutConnectionsTest {
    private static final int CONNECTIONS = 1_000;
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LEFT_OPEN =
            "select count(*) from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()";

    @Inject
    Stage stage;

    @Inject
    Deliverer deliverer;

    @Inject
    Pool pool;

    @Inject
    MeterRegistry metrics;

    private final AtomicInteger lastId = new AtomicInteger(3_000_000);

    @Test
    void whoeverHangsUpLeavesNoTransactionBehind() {
        var walker = stage.registered("Алиса");
        var live = walking(walker);
        var talker = stage.person("Борис");
        double before = taken();

        Async.together(IntStream.range(0, AT_ONCE)
                .<Callable<Integer>>mapToObj(worker -> () -> cut(worker, walker, live, talker))
                .toList());

        Waits.until(
                PATIENCE,
                "all is taken and said",
                () -> gauge("steps.updates.queued") == 0 && gauge("steps.replies.unsent") == 0);
        assertThat(taken() - before)
                .as("updates that were taken though nobody listened")
                .isGreaterThan(100);
        Waits.until(PATIENCE, "no transaction is left open", () -> Rows.number(pool, LEFT_OPEN) == 0);
        var answers = Async.together(IntStream.range(0, 50)
                .<Callable<Integer>>mapToObj(n -> () -> deliverer
                        .bring(text(talker, lastId.incrementAndGet()), "application/json")
                        .join())
                .toList());
        assertThat(answers).containsOnly(200);
        walker.presses("Завершить прогулку");
        walker.sees("Прогулка завершена");
    }

    /** Otherwise the test above would see nothing whatever happened. */
    @Test
    void aTransactionThatIsLeftOpenIsSeen() {
        var connection = Async.await(() -> pool.getConnection());
        try {
            Async.await(() -> connection.query("begin").execute());
            assertThat(Rows.number(pool, LEFT_OPEN)).isPositive();
        } finally {
            Async.await(() -> connection.query("rollback").execute());
            Async.await(connection::close);
        }
    }

    private static long walking(Actor walker) {
        walker.says("/menu");
        walker.presses("Начать прогулку");
        walker.presses("Гуляю с собакой");
        return walker.sharesLive(Place.north(0), Instant.now().getEpochSecond() - 3_000, 28_800);
    }

    private int cut(int worker, Actor walker, long live, Actor talker) throws IOException {
        var random = new Random(20_261_124L + worker);
        int sent = 0;
        for (int n = worker; n < CONNECTIONS; n += AT_ONCE) {
            int id = lastId.incrementAndGet();
            sent += cut(random.nextBoolean() ? text(talker, id) : move(walker, live, id, n), random);
        }
        return sent;
    }

    /** Answers how much of the request was written. */
    private int cut(byte[] body, Random random) throws IOException {
        var request = (deliverer.head(body.length) + new String(body, UTF_8)).getBytes(UTF_8);
        int length = random.nextInt(3) == 0 ? random.nextInt(request.length) : request.length;
        try (var socket = new Socket("localhost", RestAssured.port)) {
            if (random.nextBoolean()) {
                // A reset instead of a good-bye.
                socket.setSoLinger(true, 0);
            }
            socket.getOutputStream().write(request, 0, length);
            LockSupport.parkNanos(random.nextInt(6_000_000));
            return length;
        } catch (SocketException alreadyGone) {
            return 0;
        }
    }

    private static byte[] text(Actor actor, int id) {
        return Samples.TEXT
                .replace("5000000001", Long.toString(actor.id()))
                .replace("700000001", Integer.toString(id))
                .getBytes(UTF_8);
    }

    private static byte[] move(Actor walker, long live, int id, int n) {
        return """
                {"update_id": %d, "edited_message": {"message_id": %d, "date": 1793534400, "edit_date": %d,
                 "chat": {"id": %d, "type": "private"}, "from": {"id": %d, "is_bot": false, "first_name": "%s"},
                 "location": {"latitude": 55.75, "longitude": 37.6, "live_period": 28800}}}
                """.formatted(
                        id, live, Instant.now().getEpochSecond() - 2_900 + n, walker.id(), walker.id(), walker.name())
                .getBytes(UTF_8);
    }

    private double taken() {
        return List.of("text", "place_moved").stream()
                .flatMap(kind -> metrics.find("steps.updates.turn").tag("kind", kind).timers().stream())
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }
}
