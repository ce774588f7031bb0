package steps.story.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.postgres.LocalPostgres;
import steps.sandbox.postgres.Login;
import steps.story.stage.SandboxResource;
import steps.testing.Waits;

/** PostgreSQL goes away under load and comes back; the bot stays where it is. */
class DatabaseAwayProcessTest {
    private static final boolean LONG = Boolean.getBoolean("steps.long");
    private static final Duration AWAY = Duration.ofSeconds(LONG ? 20 : 3);
    private static final Duration TO_BE_READY = Duration.ofSeconds(LONG ? 10 : 60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final String SECRET = "database-away";
    private static final Login LOGIN = new Login("steps_bot", "steps_bot", "steps_bot");
    private static final long FIRST_CHAT = 4_999_200_000L;
    private static final int CHATS = 16;
    private static final int UPDATES = 15;
    private static final int BEFORE_THE_OUTAGE = 4;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final AtomicBoolean outage = new AtomicBoolean();

    @TempDir
    Path folder;

    private LocalPostgres postgres;
    private Sandbox sandbox;
    private ServiceProcess bot;
    private int port;

    @BeforeEach
    void start() {
        postgres = LocalPostgres.durable(folder, LOGIN, OptionalInt.of(SandboxResource.freePort()));
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        sandbox = Sandbox.start(SandboxOptions.defaults().withPort(0));
        port = SandboxResource.freePort();
        var environment = new HashMap<String, String>();
        environment.put("POSTGRES_HOST", postgres.host());
        environment.put("POSTGRES_PORT", Integer.toString(postgres.port()));
        environment.put("POSTGRES_USER", postgres.user());
        environment.put("POSTGRES_PASSWORD", postgres.password());
        environment.put("POSTGRES_DB", postgres.database());
        environment.put("BOT_TOKEN", SandboxOptions.DEFAULT_TOKEN);
        environment.put("TELEGRAM_API_URL", sandbox.url());
        environment.put("WEATHER_API_URL", sandbox.url());
        environment.put("WEBHOOK_URL", "http://localhost:" + port + "/webhook");
        environment.put("WEBHOOK_SECRET", SECRET);
        environment.put("TELEGRAM_RATE_PER_SECOND", "10000");
        environment.put("STEPS_TELEGRAM_RATE_PER_CHAT", "1000");
        bot = ServiceProcess.bot(port);
        StartArchive.write();
        bot.start(environment, StartArchive.option());
        bot.waitUntilReady();
    }

    @AfterEach
    void stop() {
        bot.close();
        sandbox.close();
        postgres.close();
    }

    @Test
    void aRefusedUpdateComesAgainAndIsTakenOnce() throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, CHATS)
                    .<Callable<Void>>mapToObj(chat -> () -> sendAll(chat))
                    .map(senders::submit)
                    .toList();
            Waits.until(Duration.ofMinutes(1), "there is load", () -> count(200) >= CHATS * BEFORE_THE_OUTAGE);
            stopAndStartPostgres();
            Waits.until(TO_BE_READY, "the bot is ready again", bot::isReady);
            waitFor(sent);
        }
        assertThat(statuses.keySet()).containsOnly(200, 503);
        assertThat(count(200)).isEqualTo(CHATS * UPDATES);
        for (int chat = 0; chat < CHATS; chat++) {
            assertThat(seen(chat)).as("updates of chat " + chat).isEqualTo(updates(chat));
        }
    }

    private void stopAndStartPostgres() {
        int place = postgres.port();
        postgres.close();
        outage.set(true);
        Waits.until(Duration.ofMinutes(1), "the bot says come again", () -> count(503) > 0);
        LockSupport.parkNanos(AWAY.toNanos());
        postgres = LocalPostgres.durable(folder, LOGIN, OptionalInt.of(place));
    }

    private static void waitFor(List<Future<Void>> sent) throws InterruptedException, ExecutionException {
        for (var one : sent) {
            one.get();
        }
    }

    /** As Telegram does: one after the other, each again until it is taken; the last ones during the outage or after it. */
    private Void sendAll(int chat) throws IOException, InterruptedException {
        for (int n = 0; n < UPDATES; n++) {
            if (n == BEFORE_THE_OUTAGE) {
                Waits.until(Duration.ofMinutes(2), "PostgreSQL is gone", outage::get);
            }
            while (post(chat, n) != 200) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
        return null;
    }

    private int post(int chat, int n) throws IOException, InterruptedException {
        var body = """
                {"update_id": %d, "message": {"message_id": 7, "date": 1790000000, "text": "/menu",
                 "chat": {"id": %2$d, "type": "private"}, "from": {"id": %2$d, "is_bot": false, "first_name": "Х"}}}
                """.formatted(updateId(chat, n), FIRST_CHAT + chat);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/webhook"))
                .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
                .POST(BodyPublishers.ofString(body))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        statuses.merge(status, 1, Integer::sum);
        return status;
    }

    private int count(int status) {
        return statuses.getOrDefault(status, 0);
    }

    private static long updateId(int chat, int n) {
        return 810_000_000L + chat * 100L + n;
    }

    private static List<Long> updates(int chat) {
        return LongStream.range(0, UPDATES)
                .map(n -> updateId(chat, (int) n))
                .boxed()
                .toList();
    }

    /** The ids that the chat remembers, all of them: there are fewer than it has room for. */
    private List<Long> seen(int chat) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var query = connection.prepareStatement("select seen from conversation where chat_id = ?")) {
            query.setLong(1, FIRST_CHAT + chat);
            try (var rows = query.executeQuery()) {
                rows.next();
                return List.of((Long[]) rows.getArray(1).getArray());
            }
        }
    }
}
