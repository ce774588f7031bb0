package steps.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steps.sandbox.settings.Settings;

/**
 * How to start a sandbox.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param settings what can also be changed while it runs
 * @param dataDir where it keeps its state, null to keep it in memory only
 */
public record SandboxOptions(
        String host,
        int port,
        String token,
        Settings settings,
        @Nullable Path dataDir,
        Clock clock) {
    public static final String DEFAULT_TOKEN = "1000001:local-sandbox-token-for-steps-bot-00";

    public SandboxOptions {
        Objects.requireNonNull(settings);
        Objects.requireNonNull(clock);
        if (!token.matches("[1-9]\\d{0,14}:[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("the bot token must look like 123456:letters-digits");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is from 0 to 65535, not " + port);
        }
    }

    /** Any free port of this machine, Telegram's limits, everything in memory. */
    public static SandboxOptions defaults() {
        return new SandboxOptions("127.0.0.1", 0, DEFAULT_TOKEN, Settings.telegram(), null, Clock.systemUTC());
    }

    public SandboxOptions withHost(String newHost) {
        return new SandboxOptions(newHost, port, token, settings, dataDir, clock);
    }

    public SandboxOptions withPort(int newPort) {
        return new SandboxOptions(host, newPort, token, settings, dataDir, clock);
    }

    public SandboxOptions withToken(String newToken) {
        return new SandboxOptions(host, port, newToken, settings, dataDir, clock);
    }

    public SandboxOptions withSettings(Settings newSettings) {
        return new SandboxOptions(host, port, token, newSettings, dataDir, clock);
    }

    public SandboxOptions withDataDir(@Nullable Path newDataDir) {
        return new SandboxOptions(host, port, token, settings, newDataDir, clock);
    }

    public SandboxOptions withClock(Clock newClock) {
        return new SandboxOptions(host, port, token, settings, dataDir, newClock);
    }
}
