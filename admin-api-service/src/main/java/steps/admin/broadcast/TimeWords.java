package steps.admin.broadcast;

import java.time.Duration;
import steps.admin.panel.page.Words;

/** How long something takes, to the nearest unit that matters. */
final class TimeWords {
    private static final int MINUTE_S = 60;
    private static final int HOUR_MIN = 60;

    private TimeWords() {}

    static Words of(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < MINUTE_S) {
            return Words.of("меньше минуты", "less than a minute");
        }
        long minutes = Math.ceilDiv(seconds, MINUTE_S);
        return minutes < HOUR_MIN
                ? Words.of(minutes + " мин", minutes + " min")
                : Words.of(
                        minutes / HOUR_MIN + " ч " + minutes % HOUR_MIN + " мин",
                        minutes / HOUR_MIN + " h " + minutes % HOUR_MIN + " min");
    }
}
