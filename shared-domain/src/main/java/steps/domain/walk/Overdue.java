package steps.domain.walk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What makes a walk overdue. Telegram says nothing when a sharing runs out, and a phone without a network says nothing at
 * all; but what Telegram held back while we were away may still be coming, so both need some quiet first.
 *
 * @param silentSince walks that were last heard before this moment are over
 * @param sharedUntil sharings that ran out, and were last heard, before this moment are over
 */
public record Overdue(Instant silentSince, Instant sharedUntil) {
    private static final Duration QUIET = Duration.ofMinutes(1);

    /**
     * The limits now.
     *
     * @param silence so long nothing may be heard
     * @param receivingSince since when updates can have arrived; silence before that tells nothing
     */
    public static Overdue at(Instant now, Duration silence, Instant receivingSince) {
        var silentSince = now.minus(silence);
        return new Overdue(
                silentSince.isBefore(receivingSince) ? Instant.EPOCH : silentSince,
                now.minus(QUIET).isBefore(receivingSince) ? Instant.EPOCH : now.minus(QUIET));
    }

    boolean isOver(@Nullable Instant liveUntil, Instant heardAt) {
        return liveUntil != null && liveUntil.isBefore(sharedUntil) && heardAt.isBefore(sharedUntil);
    }
}
