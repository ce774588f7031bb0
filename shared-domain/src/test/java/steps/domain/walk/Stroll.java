package steps.domain.walk;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import steps.domain.user.User;
import steps.domain.walk.meter.Earth;
import steps.domain.walk.meter.TrackPoint;

/**
 * A live location of somebody who walks north, far from everybody else's weather.
 *
 * @param messageId the Telegram message that carries it
 */
public record Stroll(User walker, long messageId, Instant start, double latitude, Instant until) {
    public static final Instant NOON = Instant.parse("2026-11-02T09:00:00Z");
    private static final AtomicLong LAST_MESSAGE = new AtomicLong();

    public static Stroll of(User walker) {
        return of(walker, NOON);
    }

    public static Stroll of(User walker, Instant start) {
        return new Stroll(walker, LAST_MESSAGE.incrementAndGet(), start, 10, start.plusSeconds(86_400));
    }

    public Stroll in(double otherLatitude) {
        return new Stroll(walker, messageId, start, otherLatitude, until);
    }

    public Stroll sharedUntil(Instant end) {
        return new Stroll(walker, messageId, start, latitude, end);
    }

    /** A minute later for each 60 metres: 80 steps. */
    public LiveLocation minute(int minute) {
        return at(60 * minute, 60.0 * minute);
    }

    public LiveLocation at(int second, double metresNorth) {
        double north = latitude + Math.toDegrees(metresNorth / Earth.RADIUS_M);
        return location(new TrackPoint(start.plusSeconds(second), north, 40, 10.0));
    }

    public LiveLocation location(TrackPoint point) {
        return new LiveLocation(walker.telegramId(), messageId, point, until);
    }
}
