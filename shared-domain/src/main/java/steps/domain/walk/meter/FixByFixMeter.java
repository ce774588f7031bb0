package steps.domain.walk.meter;

import static steps.domain.walk.meter.UncountedReason.NO_CONNECTION;
import static steps.domain.walk.meter.UncountedReason.RIDING;
import static steps.domain.walk.meter.UncountedReason.STANDING;
import static steps.domain.walk.meter.UncountedReason.TOO_FAST;
import static steps.domain.walk.meter.UncountedReason.WEAK_SIGNAL;

import java.util.Objects;
import steps.domain.walk.meter.MeterState.Fast;
import steps.domain.walk.meter.MeterState.Fresh;
import steps.domain.walk.meter.MeterState.Located;
import steps.domain.walk.meter.MeterState.OnFoot;
import steps.domain.walk.meter.MeterState.Phase;
import steps.domain.walk.meter.MeterState.Ride;
import steps.domain.walk.meter.MeterState.Spot;
import steps.domain.walk.meter.MeterState.Still;
import steps.domain.walk.meter.MeterState.Walk;
import steps.domain.walk.meter.Verdict.Counted;
import steps.domain.walk.meter.Verdict.Stale;
import steps.domain.walk.meter.Verdict.Uncounted;
import steps.domain.walk.meter.Verdict.Waiting;

/**
 * The first version of the rules, for walks that began under it: every fix is judged by itself and believed what it claims,
 * so that with a fix every two seconds the one counts in which noise happens to reach the distance.
 */
public final class FixByFixMeter implements Meter {
    private static final double KMH_IN_MS = 3.6;

    private final WalkRules rules;
    private double metres;
    private long lastS;
    private Phase phase;

    public FixByFixMeter(WalkRules rules, MeterState state) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.metres = state.metres();
        this.lastS = state.lastS();
        this.phase = state.phase();
    }

    @Override
    public double metres() {
        return metres;
    }

    @Override
    public MeterState state() {
        return new MeterState(metres, lastS, phase, null);
    }

    @Override
    public Verdict add(TrackPoint point) {
        double accuracyM = point.accuracyMetres() == null ? rules.accuracyIfAbsentM() : point.accuracyMetres();
        boolean nowhere = point.latitude() == 0 && point.longitude() == 0;
        // Written so that not-a-number is weak as well; below zero is how iOS says "invalid".
        if (nowhere || !(accuracyM >= 0 && accuracyM <= rules.maxAccuracyM())) {
            return new Uncounted(WEAK_SIGNAL, 0);
        }
        Spot spot = new Spot(point.timeS(), point.latitude(), point.longitude(), accuracyM);
        return switch (phase) {
            case Fresh fresh -> begin(spot);
            case Located located -> follow(located, spot);
        };
    }

    private Verdict begin(Spot spot) {
        lastS = spot.timeS();
        phase = Still.at(spot);
        return new Waiting();
    }

    private Verdict follow(Located now, Spot spot) {
        long sinceLastS = spot.timeS() - lastS;
        if (sinceLastS <= 0) {
            return new Stale();
        }
        lastS = spot.timeS();
        if (sinceLastS > rules.gapS()) {
            phase = Still.at(spot);
            return new Uncounted(NO_CONNECTION, now.anchor().metresTo(spot));
        }
        return switch (now) {
            case Still still -> whileStill(still, spot, sinceLastS);
            case Walk walk -> whileWalking(walk, spot);
            case Ride ride -> whileRiding(ride, spot);
        };
    }

    private Verdict whileStill(Still still, Spot spot, long sinceLastS) {
        double startM = Math.max(rules.startDistanceM(), rules.startFactor() * still.uncertaintyM(spot));
        if (still.anchor().metresTo(spot) < startM) {
            return settle(still, spot, sinceLastS);
        }
        return judge(still, spot, isOldEnough(still.newer(), spot) ? still.newer() : still.older());
    }

    /** Still here: the anchor averages the noise out, and what it moves along is lost to the walk. */
    private Verdict settle(Still still, Spot spot, long sinceLastS) {
        Spot anchor = still.anchor().drawnTo(spot, sinceLastS / (double) (sinceLastS + rules.averagingS()));
        Still settled = new Still(anchor, still.older(), still.newer(), null);
        phase = isOldEnough(still.newer(), spot) ? settled.marking(spot) : settled;
        return new Uncounted(STANDING, still.anchor().metresTo(anchor));
    }

    private Verdict whileWalking(Walk walk, Spot spot) {
        if (!isOldEnough(walk.anchor(), spot)) {
            return new Waiting();
        }
        if (walk.anchor().metresTo(spot) < stepM(walk, spot)) {
            return rest(walk, spot);
        }
        return judge(walk, spot, walk.anchor());
    }

    private Verdict rest(Walk walk, Spot spot) {
        if (spot.timeS() - walk.anchor().timeS() < rules.restS()) {
            phase = walk.holding(null);
            return new Waiting();
        }
        // The anchor keeps its place, so that what was walked from it is not lost yet.
        phase = new Still(walk.anchor().atTime(spot.timeS()), spot, spot, null);
        return new Uncounted(STANDING, 0);
    }

    private Verdict whileRiding(Ride ride, Spot spot) {
        if (!isOldEnough(ride.anchor(), spot)) {
            return new Waiting();
        }
        double distanceM = ride.anchor().metresTo(spot);
        if (isOverLimit(distanceM, ride.anchor(), spot)) {
            phase = new Ride(spot, null);
            return new Uncounted(RIDING, distanceM);
        }
        long slowSinceS = ride.slowSinceS() == null ? ride.anchor().timeS() : ride.slowSinceS();
        phase = spot.timeS() - slowSinceS < rules.slowEndsRideS() ? new Ride(spot, slowSinceS) : Still.at(spot);
        return new Uncounted(RIDING, distanceM);
    }

    /** Far enough from the anchor to count, if the speed since the reference is a walker's. */
    private Verdict judge(OnFoot now, Spot spot, Spot reference) {
        if (!isOldEnough(reference, spot)) {
            return new Waiting();
        }
        double wayM = reference.metresTo(spot);
        boolean over = isOverLimit(wayM, reference, spot);
        boolean hard = isOverLimit(wayM - now.uncertaintyM(spot), reference, spot);
        Fast fast = now.fast();
        if (fast == null) {
            return over ? hold(now, new Fast(spot, hard)) : count(now, spot);
        }
        if (spot.timeS() - fast.spot().timeS() < rules.confirmFastS()) {
            return new Waiting();
        }
        if (!over && fast.spot().metresTo(spot) >= stepM(now, spot)) {
            return count(now, spot); // The fast point was a spike: the way leads past it.
        }
        phase = (over ? hard : fast.hard()) ? new Ride(spot, null) : new Walk(spot, null);
        return new Uncounted(TOO_FAST, now.anchor().metresTo(spot));
    }

    private Verdict hold(OnFoot now, Fast fast) {
        phase = now.holding(fast);
        return new Waiting();
    }

    private Verdict count(OnFoot now, Spot spot) {
        double distanceM = now.anchor().metresTo(spot);
        metres += distanceM;
        phase = new Walk(spot, null);
        return new Counted(distanceM);
    }

    private double stepM(OnFoot now, Spot spot) {
        return Math.max(rules.stepDistanceM(), now.uncertaintyM(spot));
    }

    private boolean isOldEnough(Spot reference, Spot spot) {
        return spot.timeS() - reference.timeS() >= rules.shortestSegmentS();
    }

    private boolean isOverLimit(double distanceM, Spot from, Spot to) {
        return distanceM * KMH_IN_MS > rules.speedLimitKmh() * (to.timeS() - from.timeS());
    }
}
