package steps.sandbox.updates;

/**
 * An update that the bot has not taken yet; times are Unix seconds.
 *
 * @param copies how many times it goes to a webhook at once; more than one only where a test asked for it
 */
public record PendingUpdate(int id, String type, QueueKey key, long expiresAt, String json, int copies) {
    /** What it weighs in the queue. */
    int bytes() {
        return json.length();
    }
}
