package steps.bot.dialog.engine;

import java.time.Instant;

/**
 * An update that failed for good and that nobody has brought to its end since.
 *
 * @param updateId Telegram's number of it
 * @param body as it came
 * @param error what it failed with last
 * @param replays how often it failed again
 */
public record FailedUpdate(long id, long updateId, String body, String error, Instant at, int replays) {
    /** The kind of the failure alone: its message may tell whose update it was. */
    public String kind() {
        return error.split("[:\\s]", 2)[0];
    }
}
