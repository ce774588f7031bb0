import java.util.EnumMap;
import java.util.Map;
import steps.domain.walk.Earth;
import steps.domain.walk.TrackPoint;
import steps.domain.walk.UncountedReason;
import steps.domain.walk.Verdict.Uncounted;
import steps.domain.walk.WalkMeter;
import steps.domain.walk.WalkRules;
import steps.domain.walk.tracks.Track;

/**
 * What one track earned by the meter and by two simpler rules.
 *
 * @param lostM metres not counted by reason; a weak signal loses none, its points are counted instead
 * @param plainM the sum of all distances between neighbouring points
 * @param originalM the same of segments of 5.5 to 50 m at up to 8 km/h, the rule of the system before this one
 */
record Score(
        String name,
        double lengthM,
        double countedM,
        int weakPoints,
        Map<UncountedReason, Double> lostM,
        double plainM,
        double originalM) {

    static Score of(Track track, WalkRules rules) {
        WalkMeter meter = new WalkMeter(rules);
        Map<UncountedReason, Double> lostM = new EnumMap<>(UncountedReason.class);
        int weakPoints = 0;
        double plainM = 0;
        double originalM = 0;
        TrackPoint last = null;
        for (TrackPoint point : track.points()) {
            if (meter.add(point) instanceof Uncounted uncounted) {
                lostM.merge(uncounted.reason(), uncounted.metres(), Double::sum);
                weakPoints += uncounted.reason() == UncountedReason.WEAK_SIGNAL ? 1 : 0;
            }
            if (last != null) {
                double segmentM = metres(last, point);
                plainM += segmentM;
                originalM += isWalkedByTheOriginalRule(segmentM, seconds(last, point)) ? segmentM : 0;
            }
            last = point;
        }
        return new Score(track.name(), track.lengthM(), meter.metres(), weakPoints, lostM, plainM, originalM);
    }

    double lost(UncountedReason reason) {
        return lostM.getOrDefault(reason, 0.0);
    }

    /** In percent of the way; of a track without a way, none. */
    double share(double metres) {
        return 100 * metres / lengthM;
    }

    private static boolean isWalkedByTheOriginalRule(double segmentM, long seconds) {
        return segmentM >= 5.5 && segmentM <= 50 && segmentM * 3.6 <= 8 * seconds;
    }

    private static double metres(TrackPoint from, TrackPoint to) {
        return Earth.metres(from.latitude(), from.longitude(), to.latitude(), to.longitude());
    }

    private static long seconds(TrackPoint from, TrackPoint to) {
        return to.at().getEpochSecond() - from.at().getEpochSecond();
    }
}
