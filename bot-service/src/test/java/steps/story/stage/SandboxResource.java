package steps.story.stage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.settings.Settings;

/** The Telegram double for the tests of this module, and a bot that gets its updates from there. */
public class SandboxResource implements QuarkusTestResourceLifecycleManager {
    /** Stories are about what is said, not about how fast. */
    private static final Settings UNHURRIED =
            Settings.telegram().with("rate_per_second", 0).with("rate_per_chat", 0);

    private Sandbox sandbox;

    @Override
    public Map<String, String> start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPort(0).withSettings(UNHURRIED));
        int botPort = freePort();
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", Integer.toString(botPort)),
                // A port that is known before, too: the metrics of both are labelled with it, or of neither.
                Map.entry("quarkus.management.test-port", Integer.toString(freePort())),
                Map.entry("TELEGRAM_RATE_PER_SECOND", "10000"),
                Map.entry("steps.telegram.rate-per-chat", "1000"),
                Map.entry("BOT_TOKEN", SandboxOptions.DEFAULT_TOKEN),
                Map.entry("TELEGRAM_API_URL", sandbox.url()),
                Map.entry("WEATHER_API_URL", sandbox.url()),
                Map.entry("WEBHOOK_URL", "http://localhost:" + botPort + "/webhook"),
                Map.entry("ADMIN_TELEGRAM_IDS", Stage.ADMINISTRATORS),
                Map.entry("TIME_ZONE", afternoon().getId()),
                Map.entry("steps.story.sandbox-url", sandbox.url()),
                // Slow senders are waited for.
                Map.entry("steps.edge.head-patience", "6S"),
                Map.entry("steps.edge.body-patience", "6S"));
    }

    @Override
    public void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    /** A zone in which it is the afternoon now: walks of the last hours are of one day, whenever the tests run. */
    public static ZoneOffset afternoon() {
        int hours = 15 - OffsetDateTime.now(ZoneOffset.UTC).getHour();
        return ZoneOffset.ofHours(hours > 14 ? hours - 24 : hours < -10 ? hours + 24 : hours);
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
