import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import steps.sandbox.postgres.LocalPostgres;
import steps.sandbox.postgres.Login;

/** How long both services take to start and how much memory they take, plain and with an AOT cache, beside a bare application. */
public final class StartupBench {
    private static final Login LOGIN = new Login("steps_bot", "bench", "steps_bot");
    private static final String SECRET = "bench";
    private static final int UPDATES = 20_000;
    private static final int CHATS = 2_000;
    private static final int AT_ONCE = 16;
    private static final int FIRST_WITH_CACHES = 25;
    private static final double LONGEST = 1.4;
    private static final double MOST_AT_START = 210;
    private static final double MOST_AFTER_LOAD = 260;

    private final AtomicInteger updates = new AtomicInteger(700_000_000);
    private final Path root;
    private final Path logs;
    private final boolean quick;
    private final Report report = new Report();

    private StartupBench(Path root, Path logs, boolean quick) {
        this.root = root;
        this.logs = logs;
        this.quick = quick;
    }

    public static void main(String[] arguments) {
        AtEnd.exitAfter(() -> {
            boolean quick = arguments.length > 2 && arguments[2].equals("--quick");
            StartupBench bench = new StartupBench(Path.of(arguments[0]), Path.of(arguments[1]), quick);
            bench.run();
            return bench.report.end();
        });
    }

    private void run() throws IOException {
        LocalPostgres postgres =
                LocalPostgres.durable(AtEnd.folder("steps-startup").resolve("postgres"), LOGIN, OptionalInt.of(Http.freePort()));
        AtEnd.run(postgres::close);
        Map<String, String> environment = new HashMap<>(Map.of(
                "POSTGRES_HOST", postgres.host(),
                "POSTGRES_PORT", Integer.toString(postgres.port()),
                "POSTGRES_DB", postgres.database(),
                "POSTGRES_USER", postgres.user(),
                "POSTGRES_PASSWORD", postgres.password(),
                "API_KEY", Partner.KEY,
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1"));
        Service.command(root, logs, environment, "migrate", "up");
        List<Candidate> all = List.of(bare(), bot(environment), admin(environment));
        boolean caches = Runtime.version().feature() >= FIRST_WITH_CACHES;
        if (caches) {
            all.forEach(Candidate::train);
        }
        int rounds = quick ? 2 : 5;
        for (int round = 0; round < rounds; round++) {
            for (Candidate candidate : all) {
                candidate.measure(false, UPDATES);
                if (caches) {
                    candidate.measure(true, UPDATES);
                }
            }
        }
        tells(all, caches);
    }

    private Candidate bare() throws IOException {
        int port = Http.freePort();
        return new Candidate("bare", Bare.build(root, logs), logs, options(),
                Map.of("QUARKUS_HTTP_PORT", Integer.toString(port), "QUARKUS_HTTP_HOST", "127.0.0.1"), port, "/",
                times -> all(times, n -> Http.request("http://127.0.0.1:" + port + "/").GET()));
    }

    private Candidate bot(Map<String, String> database) throws IOException {
        int port = Http.freePort();
        Telegram telegram = new Telegram(List.of());
        Map<String, String> environment = new HashMap<>(database);
        environment.putAll(telegram.environment(port));
        environment.put("WEBHOOK_SECRET", SECRET);
        environment.put("BOT_SERVICE_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_PORT", Integer.toString(Http.freePort()));
        return new Candidate("bot-service", root.resolve("bot-service/target/quarkus-app/quarkus-run.jar"), logs, options(),
                environment, port, "/q/health/ready", times -> all(times, n -> update(port, n)));
    }

    private Candidate admin(Map<String, String> database) throws IOException {
        int port = Http.freePort();
        Map<String, String> environment = new HashMap<>(database);
        environment.put("ADMIN_API_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_PORT", Integer.toString(Http.freePort()));
        return new Candidate("admin-api-service", root.resolve("admin-api-service/target/quarkus-app/quarkus-run.jar"), logs, options(),
                environment, port, "/q/health/ready", times -> all(times, n -> call(port, n)));
    }

    /** Each fiftieth is a partner's, who may make 1,000 at once and then 200 a second. */
    private static HttpRequest.Builder call(int port, int n) {
        String path = n % 50 == 0 ? "/order?updated_since=2025-01-01T00:00:00Z&limit=100" : "/q/health/ready";
        return Http.request("http://127.0.0.1:" + port + path).header("API_Key", Partner.KEY).GET();
    }

    private HttpRequest.Builder update(int port, int n) {
        long chat = 5_200_000_000L + n % CHATS;
        return Http.request("http://127.0.0.1:" + port + "/webhook")
                .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
                .POST(BodyPublishers.ofString("""
                        {"update_id": %d, "message": {"message_id": 7, "date": 1790000000, "text": "/menu",
                         "chat": {"id": %2$d, "type": "private"}, "from": {"id": %2$d, "is_bot": false, "first_name": "X"}}}
                        """.formatted(updates.incrementAndGet(), chat)));
    }

    /** So many at once as a busy bot has. */
    private static void all(int times, IntFunction<HttpRequest.Builder> requests) {
        Semaphore room = new Semaphore(AT_ONCE);
        AtomicInteger failed = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < times; n++) {
                room.acquireUninterruptibly();
                HttpRequest.Builder request = requests.apply(n);
                threads.execute(() -> {
                    try {
                        if (Http.send(request.build()).statusCode() != 200) {
                            failed.incrementAndGet();
                        }
                    } catch (IOException e) {
                        failed.incrementAndGet();
                    } finally {
                        room.release();
                    }
                });
            }
        }
        if (failed.get() > times / 500) {
            throw new IllegalStateException(failed + " of " + times + " failed");
        }
    }

    private List<String> options() throws IOException {
        return Files.readAllLines(root.resolve("k8s/images/jvm.options")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private void tells(List<Candidate> all, boolean caches) {
        Candidate bare = all.getFirst();
        report.line("| medians | ready | with the cache | of the bare one | RSS at start | with the cache | after %d | with the cache |", UPDATES);
        report.line("|---|---|---|---|---|---|---|---|");
        for (Candidate one : all) {
            double ratio = one.median("cache ready") / bare.median("cache ready");
            report.line("| %s | %.2f s | %.2f s | %.2f | %.0f MiB | %.0f | %.0f | %.0f |", one.name(), one.median("plain ready"),
                    one.median("cache ready"), ratio, one.median("plain start"), one.median("cache start"),
                    one.median("plain load"), one.median("cache load"));
            if (one != bare && caches) {
                report.require(ratio <= LONGEST, one.name() + " is ready within 1.4 times the bare one's time");
                report.require(one.median("cache start") <= MOST_AT_START, one.name() + " takes at most 210 MiB at the start");
                report.require(one.median("cache load") <= MOST_AFTER_LOAD, one.name() + " takes at most 260 MiB after the load");
            }
        }
    }
}
