package steps.domain.telegram;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The webhook as of when Telegram was asked last.
 *
 * @param news null while it was never asked
 * @param toldAt when it answered last
 * @param failure why it did not since; empty when it did
 * @param wish that is not answered yet, or null
 * @param answer to the last wish that is, or null
 * @param answeredAt when that was
 */
public record WebhookState(
        @Nullable WebhookNews news,
        @Nullable Instant toldAt,
        String failure,
        @Nullable WebhookWish wish,
        @Nullable WebhookAnswer answer,
        @Nullable Instant answeredAt) {}
