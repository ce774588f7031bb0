import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The packaged services as processes: the migrations once, then the bot with the JVM's settings of {@code ./run}. */
final class Bot implements AutoCloseable {
    static final String SECRET = "bench";
    private static final String TOKEN = "1000001:local-sandbox-token-for-steps-bot-00";
    private static final Duration TO_GET_READY = Duration.ofSeconds(90);

    private final Process process;

    private Bot(Process process) {
        this.process = process;
    }

    static void migrate(Path root, Map<String, String> database) throws IOException, InterruptedException {
        Process process = start(
                List.of("-jar", root.resolve("admin-api-service/target/quarkus-app/quarkus-run.jar").toString(),
                        "migrate", "up"),
                database,
                root.resolve("bench/broadcast/target/migrate.log"));
        if (process.waitFor() != 0) {
            throw new IOException("the schema could not be made; see bench/broadcast/target/migrate.log");
        }
    }

    /** Returns when it is ready. */
    static Bot start(Path root, int port, String telegram, int rate, Map<String, String> variables)
            throws IOException, InterruptedException {
        List<String> options = List.of(
                "-XX:+UseSerialGC", "-Xmx256m", "-jar",
                root.resolve("bot-service/target/quarkus-app/quarkus-run.jar").toString());
        Map<String, String> environment = new HashMap<>(variables);
        environment.putAll(Map.of(
                "BOT_SERVICE_PORT", Integer.toString(port),
                // Nothing of it is looked at.
                "QUARKUS_MANAGEMENT_HOST_ENABLED", "false",
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "BOT_TOKEN", TOKEN,
                "WEBHOOK_SECRET", SECRET,
                "WEBHOOK_URL", webhook(port),
                "TELEGRAM_API_URL", telegram,
                "WEATHER_API_URL", telegram,
                "TELEGRAM_RATE_PER_SECOND", Integer.toString(rate)));
        // One of them asks for the menu more often than Telegram would answer.
        environment.put("STEPS_TELEGRAM_RATE_PER_CHAT", "1000");
        Bot bot = new Bot(start(options, environment, root.resolve("bench/broadcast/target/bot-" + port + ".log")));
        bot.awaitReady(port);
        return bot;
    }

    static String webhook(int port) {
        return "http://localhost:" + port + "/webhook";
    }

    private static Process start(List<String> arguments, Map<String, String> environment, Path log) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void awaitReady(int port) throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready")).build();
        long end = System.nanoTime() + TO_GET_READY.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answers(http, ready)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    close();
                    throw new IOException("bot-service is not ready; see the logs in bench/broadcast/target");
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest ready) throws InterruptedException {
        try {
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
