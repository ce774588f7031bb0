import java.util.EnumMap;
import java.util.Map;
import steps.domain.walk.meter.MeterVersion;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.meter.Verdict.Uncounted;
import steps.domain.walk.meter.WalkRules;
import steps.domain.walk.tracks.Track;

/**
 * The earnings of one track by each rule.
 *
 * @param lostM metres not counted by reason; a weak signal loses none, its points are counted instead
 */
record Score(
        String name, double lengthM, Map<Rule, Double> metres, int weakPoints, Map<UncountedReason, Double> lostM) {

    static Score of(Track track, WalkRules rules) {
        var meter = MeterVersion.AVERAGED.start(rules);
        Map<UncountedReason, Double> lostM = new EnumMap<>(UncountedReason.class);
        int weakPoints = 0;
        for (TrackPoint point : track.points()) {
            if (meter.add(point) instanceof Uncounted uncounted) {
                lostM.merge(uncounted.reason(), uncounted.metres(), Double::sum);
                weakPoints += uncounted.reason() == UncountedReason.WEAK_SIGNAL ? 1 : 0;
            }
        }
        Map<Rule, Double> metres = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            metres.put(rule, rule.metres(track, rules));
        }
        return new Score(track.name(), track.lengthM(), metres, weakPoints, lostM);
    }

    double by(Rule rule) {
        return metres.get(rule);
    }

    double lost(UncountedReason reason) {
        return lostM.getOrDefault(reason, 0.0);
    }

    /** In percent of the way; of a track without a way, none. */
    double share(Rule rule) {
        return 100 * by(rule) / lengthM;
    }
}
