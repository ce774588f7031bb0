package steps.sandbox.updates;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import steps.sandbox.settings.LiveSettings;

/** How long to wait before the next try: 0, 2, 4, 8, 16, 32, about 60, then 60 to 120 s; or as the settings say. */
final class RetrySchedule {
    private final LiveSettings settings;

    RetrySchedule(LiveSettings settings) {
        this.settings = settings;
    }

    /** Milliseconds before the retry that follows the given number of failures (at least 1). */
    long delayMs(int failures) {
        List<Double> own = settings.now().retrySchedule();
        if (!own.isEmpty()) {
            return Math.round(own.get(Math.min(failures, own.size()) - 1) * 1000);
        }
        if (failures == 1) {
            return 0;
        }
        if (failures <= 6) {
            return (1L << (failures - 1)) * 1000;
        }
        int spread = failures == 7 ? 4 : 60;
        return 60_000 + ThreadLocalRandom.current().nextLong(spread * 1000L);
    }
}
