package steps.domain.walk;

import java.util.List;
import java.util.Random;
import steps.domain.user.User;
import steps.domain.walk.meter.TrackPoint;

/** Two people with the very same track: one moves in batches with others, one alone. */
public record Pair(User together, User alone, List<TrackPoint> track) {
    public static final int POINTS = 90;
    public static final double LATITUDE = 45;
    private static final long MESSAGE = 7;

    public static Pair of(int seed, User together, User alone) {
        var track = Line.randomTrack(new Random(seed), POINTS).stream()
                .map(point -> new TrackPoint(
                        point.at(), point.latitude() - 55 + LATITUDE, point.longitude(), point.accuracyMetres()))
                .toList();
        return new Pair(together, alone, track);
    }

    public LiveLocation batched(int n) {
        return new LiveLocation(together.telegramId(), MESSAGE, track.get(n), null);
    }

    public LiveLocation single(int n) {
        return new LiveLocation(alone.telegramId(), MESSAGE, track.get(n), null);
    }

    /** What the one alone has reached, as it must look for the other. */
    public WalkSummary asTogether(WalkSummary walk, WalkSummary together) {
        return new WalkSummary(
                together.walkId(),
                together.chatId(),
                walk.form(),
                walk.startedAt(),
                walk.lastPointAt(),
                walk.metres(),
                walk.steps(),
                walk.points(),
                walk.multiplier(),
                walk.temperatureC(),
                walk.explanation());
    }
}
