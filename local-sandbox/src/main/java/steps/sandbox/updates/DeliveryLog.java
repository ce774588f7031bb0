package steps.sandbox.updates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.sandbox.events.Ring;

/** The last webhook deliveries. */
public final class DeliveryLog {
    /**
     * One try.
     *
     * @param at Unix milliseconds
     * @param attempt 1 for the first
     * @param status the bot's HTTP status, 0 when there was no answer
     * @param error Telegram's words for a failure
     */
    public record Delivery(
            long n,
            int updateId,
            long at,
            int attempt,
            int status,
            long millis,
            @Nullable String error) {}

    private static final int KEPT = 10_000;

    private final Ring<Delivery> ring = new Ring<>(KEPT, KEPT);

    void add(int updateId, long at, int attempt, long millis, WebhookReply reply) {
        ring.add(new Delivery(ring.next(), updateId, at, attempt, reply.status(), millis, reply.error()), 1);
    }

    public List<Delivery> since(long n, int limit) {
        return ring.since(n, limit);
    }

    public void clear() {
        ring.clear();
    }
}
