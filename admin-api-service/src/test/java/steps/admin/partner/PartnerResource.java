package steps.admin.partner;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
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
        return Map.of(
                "API_KEY",
                KEY,
                "API_KEY_PREVIOUS",
                PREVIOUS_KEY,
                "steps.partner.rate-per-second",
                "100000",
                "steps.partner.burst",
                "100000",
                "steps.partner.upload-limit",
                "2M",
                "steps.partner.uploader-patience",
                "3S",
                "steps.partner.reader-patience",
                READER_PATIENCE_S + "S",
                "steps.partner.exports-at-once",
                Integer.toString(EXPORTS_AT_ONCE));
    }

    @Override
    public void stop() {
        // There is nothing to stop.
    }
}
