package steps.domain.broadcast;

import java.util.List;
import java.util.Objects;

/**
 * What people write when they make a broadcast.
 *
 * @param title for those who send it
 * @param paid whether Telegram may be paid for a higher rate
 */
public record BroadcastDraft(
        String title, BroadcastMessage message, List<BroadcastButton> buttons, Audience audience, boolean paid) {
    public BroadcastDraft {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(audience, "audience");
        buttons = List.copyOf(buttons);
    }
}
