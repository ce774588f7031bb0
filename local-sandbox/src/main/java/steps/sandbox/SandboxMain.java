package steps.sandbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import steps.sandbox.settings.Settings;

/** Runs a sandbox as a process of its own until it is stopped. */
public final class SandboxMain {
    private static final String DEFAULT_PORT = "8082";

    private SandboxMain() {}

    public static void main(String[] arguments) {
        Sandbox sandbox = start();
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
        System.out.println("Telegram sandbox at " + sandbox.url());
    }

    private static Sandbox start() {
        try {
            return Sandbox.start(options(System.getenv()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            throw e;
        }
    }

    /** Reads the environment; an unreadable value is refused by name. */
    static SandboxOptions options(Map<String, String> environment) {
        Settings telegram = Settings.telegram();
        String data = environment.getOrDefault("SANDBOX_DATA", "");
        return SandboxOptions.defaults()
                .withHost(environment.getOrDefault("SANDBOX_HOST", "127.0.0.1"))
                .withPort((int) number(environment, "SANDBOX_PORT", DEFAULT_PORT))
                .withToken(environment.getOrDefault("BOT_TOKEN", SandboxOptions.DEFAULT_TOKEN))
                .withSettings(telegram.with("latency_ms", (long) number(environment, "SANDBOX_LATENCY_MS", "0"))
                        .with("rate_per_second", number(environment, "SANDBOX_RATE_PER_SECOND", "30"))
                        .with("webhook_replicas", replicas(environment.getOrDefault("SANDBOX_WEBHOOK_REPLICAS", ""))))
                .withDataDir(data.isEmpty() ? null : Path.of(data));
    }

    private static List<String> replicas(String joined) {
        return Arrays.stream(joined.split(","))
                .map(String::strip)
                .filter(replica -> !replica.isEmpty())
                .toList();
    }

    private static double number(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "");
        try {
            return Double.parseDouble(value.isEmpty() ? otherwise : value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number, not " + value, e);
        }
    }
}
