import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One replica of a packaged service, which may be started again at the same place. */
final class Service {
    private static final Duration TO_START = Duration.ofMinutes(5);

    private final String name;
    private final Path jar;
    private final Path logs;
    private final Map<String, String> environment;
    private final int port = Http.freePort();
    private final int management = Http.freePort();
    private Program program;

    private Service(String name, Path jar, Path logs, Map<String, String> environment) {
        this.name = name;
        this.jar = jar;
        this.logs = logs;
        this.environment = new HashMap<>(environment);
        this.environment.put("MANAGEMENT_PORT", Integer.toString(management));
        this.environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        this.environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    }

    static Service bot(String name, Path root, Path logs, Map<String, String> environment) {
        Service bot = new Service(name, jar(root, "bot-service"), logs, environment);
        bot.environment.put("BOT_SERVICE_PORT", Integer.toString(bot.port));
        return bot;
    }

    static Service admin(String name, Path root, Path logs, Map<String, String> environment) {
        Service admin = new Service(name, jar(root, "admin-api-service"), logs, environment);
        admin.environment.put("ADMIN_API_PORT", Integer.toString(admin.port));
        return admin;
    }

    /** A command of the admin service, such as {@code migrate up}. */
    static void command(Path root, Path logs, Map<String, String> environment, String... arguments) {
        List<String> command = java(jar(root, "admin-api-service"));
        command.addAll(List.of(arguments));
        String name = String.join("-", arguments);
        if (Program.start(name, logs, environment, command).await(TO_START) != 0) {
            throw new IllegalStateException(name + " has failed, see its log");
        }
    }

    private static Path jar(Path root, String module) {
        return root.resolve(module + "/target/quarkus-app/quarkus-run.jar");
    }

    private static List<String> java(Path jar) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-jar", jar.toString()));
    }

    /** From the next start on. */
    void know(Map<String, String> more) {
        environment.putAll(more);
    }

    /** Returns at once. */
    void start() {
        program = Program.start(name, logs, environment, java(jar));
    }

    void awaitReady() {
        Waits.until(TO_START, name + " is ready, see its log", this::isReady);
    }

    boolean isReady() {
        return Http.status("http://127.0.0.1:" + port + "/q/health/ready") == 200;
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    int management() {
        return management;
    }

    Program program() {
        return program;
    }
}
