package steps.sandbox.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.launch.process.Console;
import steps.sandbox.launch.process.LaunchException;
import steps.sandbox.launch.process.Port;
import steps.sandbox.launch.process.Progress;
import steps.sandbox.launch.process.Service;
import steps.sandbox.launch.process.ServiceProcess;
import steps.sandbox.postgres.FreePort;
import steps.sandbox.postgres.LocalPostgres;

/**
 * Trains the AOT caches of both services' JVM images: each is run once as its image runs it, against a PostgreSQL and a
 * Telegram of our own, and told to remember in {@code app.aot} what it has loaded. Then each must start from its cache.
 */
public final class Training {
    private static final String KEY = "training";
    private static final Duration TO_WRITE_THE_CACHE = Duration.ofMinutes(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Path home;
    private final Console console = new Console(System.out);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Training(Path home) {
        this.home = home;
    }

    /** With the folder that holds {@code jvm.options} and a folder for each service. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        try (LocalPostgres postgres = LocalPostgres.temporary();
                Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            Training training = new Training(Path.of(arguments[0]).toAbsolutePath());
            training.trainAdminApi(environment(postgres, sandbox));
            training.trainBot(environment(postgres, sandbox), sandbox);
        } catch (LaunchException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Map<String, String> environment(LocalPostgres postgres, Sandbox sandbox) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(Map.of(
                "POSTGRES_HOST", postgres.host(),
                "POSTGRES_PORT", Integer.toString(postgres.port()),
                "POSTGRES_USER", postgres.user(),
                "POSTGRES_PASSWORD", postgres.password(),
                "POSTGRES_DB", postgres.database(),
                "BOT_TOKEN", SandboxOptions.DEFAULT_TOKEN,
                "TELEGRAM_API_URL", sandbox.url(),
                "WEATHER_API_URL", sandbox.url(),
                "API_KEY", KEY,
                "MIGRATE_AT_START", "true"));
        environment.put("MANAGEMENT_PORT", Integer.toString(FreePort.any()));
        return environment;
    }

    private void trainAdminApi(Map<String, String> environment) throws IOException, InterruptedException {
        int port = FreePort.any();
        train("admin-api-service", "ADMIN_API_PORT", port, environment, () -> {
            call(request(port, "/pvz").POST(BodyPublishers.ofString("""
                    [{"id": "training", "full_address": "Москва Ленинградский проспект 75 к1А"}]""")));
            call(request(port, "/order/2025-10-01-2025-10-17"));
            call(request(port, "/order/2025-10-01-2025-10-17?format=csv"));
        });
    }

    private void trainBot(Map<String, String> environment, Sandbox sandbox) throws IOException, InterruptedException {
        int port = FreePort.any();
        environment.put("WEBHOOK_URL", "http://localhost:" + port + "/webhook");
        train("bot-service", "BOT_SERVICE_PORT", port, environment, () -> new TrainingWalk(sandbox.url(), http).walk());
    }

    private void train(String name, String portVariable, int port, Map<String, String> environment, Lesson lesson)
            throws IOException, InterruptedException {
        environment.put(portVariable, Integer.toString(port));
        Path cache = home.resolve(name).resolve("app.aot");

        ServiceProcess pupil = start(service(name, portVariable, environment, "-XX:AOTCacheOutput=" + cache));
        try {
            lesson.teach();
        } finally {
            pupil.stop(TO_WRITE_THE_CACHE);
        }

        long without = millisToReady(service(name, portVariable, environment));
        long with = millisToReady(service(name, portVariable, environment, "-XX:AOTMode=on", "-XX:AOTCache=" + cache));
        console.say(name + " is ready after " + with + " ms with its cache, " + without + " ms without.");
    }

    private long millisToReady(Service service) throws InterruptedException {
        long begin = System.nanoTime();
        ServiceProcess process = start(service);
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        process.stop();
        return millis;
    }

    private ServiceProcess start(Service service) throws InterruptedException {
        ServiceProcess process = ServiceProcess.start(service, home.resolve(service.name()), console);
        Progress progress = process.progress();
        while (progress == Progress.STARTING) {
            Thread.sleep(BETWEEN_LOOKS);
            progress = process.progress();
        }
        if (progress == Progress.ENDED) {
            throw new LaunchException(process.obituary());
        }
        return process;
    }

    /** As the image starts it. */
    private Service service(String name, String portVariable, Map<String, String> environment, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + home.resolve("jvm.options")));
        command.addAll(List.of(options));
        command.addAll(
                List.of("-jar", home.resolve(name).resolve("quarkus-run.jar").toString()));
        Port port = new Port(Integer.parseInt(environment.get(portVariable)), portVariable);
        return new Service(name, command, environment, List.of(port), "/q/health/ready");
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("API_Key", KEY)
                .header("Content-Type", "application/json");
    }

    private void call(HttpRequest.Builder request) throws IOException, InterruptedException {
        int status = http.send(request.build(), BodyHandlers.ofString()).statusCode();
        if (status != 200) {
            throw new LaunchException("The training call " + request.build().uri() + " was answered " + status + ".");
        }
    }

    private interface Lesson {
        void teach() throws IOException, InterruptedException;
    }
}
