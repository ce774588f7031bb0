package steps.domain.walk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steps.domain.walk.meter.TrackPoint;

/**
 * A live location as it began or has moved.
 *
 * @param messageId the Telegram message that carries it
 * @param until when the sharing runs out, null when never
 */
public record LiveLocation(
        long chatId,
        long messageId,
        TrackPoint point,
        @Nullable Instant until) {}
