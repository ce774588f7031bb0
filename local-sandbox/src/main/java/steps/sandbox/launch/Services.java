package steps.sandbox.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import steps.sandbox.launch.process.Port;
import steps.sandbox.launch.process.Service;

/**
 * What runs in a checkout, each with its command and its variables.
 *
 * @param botPorts where the replicas of the bot listen, one or more
 */
record Services(Checkout checkout, Variables variables, Leftovers leftovers, List<BotPorts> botPorts) {
    static final String SANDBOX_TOKEN = "1000001:local-sandbox-token-for-steps-bot-00";

    /** We ask often while it starts, and each "not yet" would be a line. */
    private static final String QUIET_HEALTH = "-Dquarkus.log.category.\"io.smallrye.health\".level=WARN";

    /** What begins the names of variables that a service without a schema to change has no use for. */
    static final String OF_MIGRATION = "MIGRATION_";

    private static final String READY = "/q/health/ready";

    /** With one bot, at the port of its own. */
    static Services of(Checkout checkout, Variables variables, Leftovers leftovers) {
        return new Services(checkout, variables, leftovers, BotPorts.choose(variables, 1));
    }

    /** A real bot's token without another API's address means Telegram itself. */
    boolean sandboxPlaysTelegram() {
        return variables
                .get("TELEGRAM_API_URL")
                .map(address -> address.matches("http://(localhost|127\\.0\\.0\\.1):" + sandboxPort() + "/?"))
                .orElseGet(() -> token().equals(SANDBOX_TOKEN));
    }

    Service sandbox(Path data) {
        int port = sandboxPort();
        Map<String, String> environment = environment(
                Map.of("SANDBOX_PORT", Integer.toString(port), "BOT_TOKEN", token(), "SANDBOX_DATA", data.toString()));
        if (botPorts.size() > 1) {
            environment.put("SANDBOX_WEBHOOK_REPLICAS", addresses(botPorts));
        }
        return new Service(
                "sandbox",
                java("-cp", checkout.classPath(), "steps.sandbox.SandboxMain"),
                environment,
                List.of(new Port(port, "SANDBOX_PORT")),
                "/sandbox/info");
    }

    Service adminApi(Map<String, String> database, Map<String, String> migration) {
        int port = variables.port("ADMIN_API_PORT", 8000);
        int management = variables.port("ADMIN_MANAGEMENT_PORT", 9000);
        Map<String, String> environment = service(database, management);
        environment.putAll(migration);
        environment.put("ADMIN_API_PORT", Integer.toString(port));
        environment.put("API_KEY", apiKey());
        environment.put("ADMIN_USERNAME", adminName());
        environment.put("ADMIN_PASSWORD", adminPassword());
        environment.putIfAbsent("MIGRATE_AT_START", "true");
        return new Service(
                "admin-api-service",
                runnable("admin-api-service"),
                environment,
                List.of(new Port(port, "ADMIN_API_PORT"), new Port(management, "ADMIN_MANAGEMENT_PORT")),
                READY);
    }

    /** All of them have the same webhook: it is the bot's address, behind which they stand. */
    List<Service> bots(Map<String, String> database) {
        return botPorts.stream().map(ports -> bot(ports, database)).toList();
    }

    private Service bot(BotPorts ports, Map<String, String> database) {
        Map<String, String> environment = service(database, ports.management());
        environment.keySet().removeIf(name -> name.startsWith(OF_MIGRATION));
        environment.put("BOT_SERVICE_PORT", Integer.toString(ports.http()));
        environment.put("BOT_TOKEN", token());
        if (sandboxPlaysTelegram()) {
            String sandbox = "http://localhost:" + sandboxPort();
            environment.put("TELEGRAM_API_URL", sandbox);
            environment.put(
                    "WEBHOOK_URL", "http://localhost:" + botPorts.getFirst().http() + "/webhook");
            environment.putIfAbsent("WEATHER_API_URL", sandbox);
        }
        String name = botPorts.size() == 1 ? "bot-service" : "bot-service-" + (botPorts.indexOf(ports) + 1);
        return new Service(
                name,
                runnable("bot-service"),
                environment,
                List.of(
                        new Port(ports.http(), "BOT_SERVICE_PORT"),
                        new Port(ports.management(), "BOT_MANAGEMENT_PORT")),
                READY);
    }

    private static String addresses(List<BotPorts> bots) {
        return bots.stream().map(ports -> "localhost:" + ports.http()).collect(Collectors.joining(","));
    }

    String apiKey() {
        return variables
                .get("API_KEY")
                .orElseGet(() -> KeptSecret.in(checkout.local().resolve("api-key")));
    }

    /** One that somebody has set is theirs, not the terminal's. */
    String apiKeyToShow() {
        return variables.has("API_KEY") ? "the value of API_KEY" : apiKey();
    }

    String adminName() {
        return variables.get("ADMIN_USERNAME").orElse("admin");
    }

    /** Of the first account; the panel itself may have another by now. */
    String adminPasswordToShow() {
        return variables.has("ADMIN_PASSWORD") ? "the value of ADMIN_PASSWORD" : adminPassword();
    }

    private String adminPassword() {
        return variables
                .get("ADMIN_PASSWORD")
                .orElseGet(() -> KeptSecret.in(checkout.local().resolve("admin-password")));
    }

    private int sandboxPort() {
        return variables.port("SANDBOX_PORT", 8082);
    }

    private String token() {
        return variables.get("BOT_TOKEN").orElse(SANDBOX_TOKEN);
    }

    private Map<String, String> service(Map<String, String> database, int managementPort) {
        Map<String, String> environment = environment(database);
        // Each has one of its own, whatever is set for a service that runs alone.
        environment.put("MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.putIfAbsent("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.putIfAbsent("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.putIfAbsent("QUARKUS_BANNER_ENABLED", "false");
        if (sandboxPlaysTelegram()) {
            // Nothing outside of this machine needs to reach it then.
            environment.putIfAbsent("QUARKUS_HTTP_HOST", "127.0.0.1");
        }
        return environment;
    }

    private Map<String, String> environment(Map<String, String> ours) {
        Map<String, String> environment = new HashMap<>(variables.values());
        environment.putAll(ours);
        return environment;
    }

    Command migrate(String action, Map<String, String> database, Map<String, String> migration) {
        List<String> line = runnable("admin-api-service");
        line.addAll(List.of("migrate", action));
        Map<String, String> environment = environment(database);
        environment.putAll(migration);
        return new Command(line, environment);
    }

    Command adminCommand(Map<String, String> database, Map<String, String> migration, String... arguments) {
        List<String> line = runnable("admin-api-service");
        line.addAll(List.of(arguments));
        Map<String, String> environment = environment(database);
        environment.putAll(migration);
        return new Command(line, environment);
    }

    Command takeOver(String from, Map<String, String> database, Map<String, String> migration) {
        List<String> line = runnable("admin-api-service");
        line.add("import");
        Map<String, String> environment = environment(database);
        environment.putAll(migration);
        environment.put("IMPORT_FROM", from);
        return new Command(line, environment);
    }

    /** With all that a bot is given: it decides as a bot does. */
    Command botCommand(Map<String, String> database, String... arguments) {
        List<String> line = runnable("bot-service");
        line.addAll(List.of(arguments));
        return new Command(line, bots(database).getFirst().environment());
    }

    private List<String> runnable(String module) {
        return java(QUIET_HEALTH, "-jar", checkout.runnable(module).toString());
    }

    private List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                leftovers.mark(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 23) {
            // Netty uses it as long as it may; newer JDKs warn about that.
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of(arguments));
        return command;
    }
}
