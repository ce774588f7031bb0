package steps.domain.walk.meter;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One position of a walker as the client reported it.
 *
 * @param at when, by Telegram's clock; a part of a second is ignored
 * @param latitude degrees, −90 to 90
 * @param longitude degrees, −180 to 180
 * @param accuracyMetres radius of uncertainty, null when not reported; nonsense in it (below zero, not a number) is for
 *     the meter to judge, because clients say "invalid" that way
 */
public record TrackPoint(
        Instant at,
        double latitude,
        double longitude,
        @Nullable Double accuracyMetres) {
    public TrackPoint {
        Objects.requireNonNull(at, "at");
        requireWithin(90, latitude, "latitude");
        requireWithin(180, longitude, "longitude");
    }

    public long timeS() {
        return at.getEpochSecond();
    }

    private static void requireWithin(double limit, double degrees, String name) {
        // Written so that not-a-number fails as well.
        if (!(Math.abs(degrees) <= limit)) {
            throw new IllegalArgumentException(name + " must be within ±" + limit + "°, not " + degrees);
        }
    }
}
