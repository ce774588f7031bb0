package steps.domain.walk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steps.domain.walk.meter.Explanation;

/**
 * What a walker is told about a walk, while it goes on and at its end.
 *
 * @param lastPointAt by Telegram's clock
 * @param points exact, not yet rounded
 * @param temperatureC degrees Celsius, null when unknown
 * @param explanation where its time and metres went
 */
public record WalkSummary(
        long walkId,
        long chatId,
        String form,
        Instant startedAt,
        Instant lastPointAt,
        double metres,
        int steps,
        BigDecimal points,
        BigDecimal multiplier,
        @Nullable BigDecimal temperatureC,
        Explanation explanation) {

    public Duration duration() {
        return Duration.between(startedAt, lastPointAt);
    }
}
