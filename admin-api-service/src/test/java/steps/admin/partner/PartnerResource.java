package steps.admin.partner;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Settings under which the partners' API is tested. */
public class PartnerResource implements QuarkusTestResourceLifecycleManager {
    public static final String KEY = "your_secret_api_key";
    public static final String PREVIOUS_KEY = "the-key-before";

    /** How long a reader may stand still in tests. */
    public static final int READER_PATIENCE_S = 8;

    public static final int EXPORTS_AT_ONCE = 3;

    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                // Ports that are known before: the metrics of both are labelled with them, or of neither.
                Map.entry("quarkus.http.test-port", freePort()),
                Map.entry("quarkus.management.test-port", freePort()),
                Map.entry("steps.edge.head-patience", "6S"),
                Map.entry("steps.edge.body-patience", "9S"),
                Map.entry("steps.webhooks.allowed-networks", "127.0.0.1/32"),
                Map.entry("steps.webhooks.every", "0.1S"),
                Map.entry("API_KEY", KEY),
                Map.entry("API_KEY_PREVIOUS", PREVIOUS_KEY),
                Map.entry("steps.partner.rate-per-second", "100000"),
                Map.entry("steps.partner.burst", "100000"),
                Map.entry("steps.partner.upload-limit", "2M"),
                Map.entry("steps.partner.uploader-patience", "3S"),
                Map.entry("steps.partner.reader-patience", READER_PATIENCE_S + "S"),
                Map.entry("steps.partner.exports-at-once", Integer.toString(EXPORTS_AT_ONCE)));
    }

    private static String freePort() {
        try (var socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // There is nothing to stop.
    }
}
