package steps.domain.walk.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import steps.domain.walk.meter.Earth;
import steps.domain.walk.meter.Explanation;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.walk.meter.UncountedReason;

/**
 * Looks at the track of one walk for what no walker's phone does. Measured on generated tracks, honest ones have no flag;
 * the limits are far from what receivers and people do, so that a flag is worth somebody's time.
 */
final class TrackExaminer {
    private static final double RIDE_M = 500;
    private static final double TELEPORT_M = 1_000;
    private static final double TELEPORT_KMH = 250;

    /** Over a longer pause it may have been a plane. */
    private static final Duration TELEPORT_PAUSE = Duration.ofMinutes(10);

    /** Over a shorter time the error of an honest receiver hardly changes, and its fixes look exact. */
    private static final Duration APART = Duration.ofSeconds(10);

    private static final Duration NEIGHBOURS = Duration.ofMinutes(2);
    private static final double MOVING_M = 5;
    private static final double EXACT_M = 0.25;
    private static final int ENOUGH_PLACES = 20;
    private static final double MOSTLY = 0.8;

    private TrackExaminer() {}

    static List<WalkFlag> flags(double countedM, Explanation explanation, List<TrackPoint> all) {
        // Where a phone knows nothing it may say (0, 0).
        var points = all.stream()
                .filter(point -> point.latitude() != 0 || point.longitude() != 0)
                .toList();
        return Stream.of(ride(countedM, explanation), teleport(points), tooRegular(points))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<WalkFlag> ride(double countedM, Explanation explanation) {
        double riddenM = explanation.lostTo(UncountedReason.RIDING).metres()
                + explanation.lostTo(UncountedReason.TOO_FAST).metres();
        return riddenM > RIDE_M && riddenM > countedM
                ? Optional.of(new WalkFlag.Ride(Math.round(riddenM), Math.round(countedM)))
                : Optional.empty();
    }

    private static Optional<WalkFlag> teleport(List<TrackPoint> points) {
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            var pause = Duration.between(from.at(), to.at());
            double metres = metres(from, to) - accuracyM(from) - accuracyM(to);
            boolean fast = metres * 3.6 > TELEPORT_KMH * Math.max(1, pause.toSeconds());
            if (metres > TELEPORT_M && fast && pause.compareTo(TELEPORT_PAUSE) <= 0) {
                return Optional.of(new WalkFlag.Teleport(to.timeS(), Math.round(metres), pause.toSeconds()));
            }
        }
        return Optional.empty();
    }

    private static Optional<WalkFlag> tooRegular(List<TrackPoint> points) {
        if (points.stream().map(TrackPoint::accuracyMetres).distinct().count() > 1) {
            return Optional.empty();
        }
        var thinned = apart(points);
        int places = 0;
        int exact = 0;
        for (int i = 2; i < thinned.size(); i++) {
            var before = thinned.get(i - 2);
            var after = thinned.get(i);
            if (metres(before, after) >= MOVING_M
                    && Duration.between(before.at(), after.at()).compareTo(NEIGHBOURS) <= 0) {
                places++;
                exact += offTheLineM(before, thinned.get(i - 1), after) < EXACT_M ? 1 : 0;
            }
        }
        return places >= ENOUGH_PLACES && exact >= MOSTLY * places
                ? Optional.of(new WalkFlag.TooRegular(places, exact))
                : Optional.empty();
    }

    private static List<TrackPoint> apart(List<TrackPoint> points) {
        var thinned = new ArrayList<TrackPoint>();
        for (var point : points) {
            if (thinned.isEmpty()
                    || Duration.between(thinned.getLast().at(), point.at()).compareTo(APART) >= 0) {
                thinned.add(point);
            }
        }
        return thinned;
    }

    /** How far a place is from where somebody of even speed would have been. */
    private static double offTheLineM(TrackPoint before, TrackPoint place, TrackPoint after) {
        double share = Duration.between(before.at(), place.at()).toMillis()
                / (double) Duration.between(before.at(), after.at()).toMillis();
        double latitude = before.latitude() + share * (after.latitude() - before.latitude());
        double eastward = Earth.normalLongitude(after.longitude() - before.longitude());
        double longitude = Earth.normalLongitude(before.longitude() + share * eastward);
        return Earth.metres(latitude, longitude, place.latitude(), place.longitude());
    }

    private static double metres(TrackPoint from, TrackPoint to) {
        return Earth.metres(from.latitude(), from.longitude(), to.latitude(), to.longitude());
    }

    private static double accuracyM(TrackPoint point) {
        var accuracy = point.accuracyMetres();
        return accuracy == null || !(accuracy > 0) ? 0 : accuracy;
    }
}
