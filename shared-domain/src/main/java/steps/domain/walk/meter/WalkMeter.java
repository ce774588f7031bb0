package steps.domain.walk.meter;

import static steps.domain.walk.meter.UncountedReason.NO_CONNECTION;
import static steps.domain.walk.meter.UncountedReason.RIDING;
import static steps.domain.walk.meter.UncountedReason.STANDING;
import static steps.domain.walk.meter.UncountedReason.TOO_FAST;
import static steps.domain.walk.meter.UncountedReason.WEAK_SIGNAL;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
 * Turns the points of one walk into metres: what a walker covers counts, what noise, wheels and silence make does not. It
 * judges places that {@link RecentFixes} makes of the fixes, by their average over some seconds.
 *
 * <pre>
 *            left the start distance            no progress for the rest time
 *   still ─────────────────────────────▶ walk ─────────────────────────────▶ still
 *     │                                    │
 *     └── a confirmed fast stretch ────────┴──▶ ride ── slow for long enough ──▶ still
 * </pre>
 *
 * Its state has constant size, and the same points always give the same metres. Not for use by several threads.
 */
public final class WalkMeter implements Meter {
    private static final double KMH_IN_MS = 3.6;

    /** Over so long a stretch only its ends are known, and whoever rides has also stood and turned. */
    private static final int SPARSE_S = 120;

    private static final double SPARSE_SHARE_OF_LIMIT = 7 / 8.0;

    private final WalkRules rules;
    private double metres;
    private long lastS;
    private Phase phase;
    private @Nullable RecentFixes fixes;

    public WalkMeter(WalkRules rules) {
        this(rules, MeterState.initial());
    }

    public WalkMeter(WalkRules rules, MeterState state) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.metres = state.metres();
        this.lastS = state.lastS();
        this.phase = state.phase();
        this.fixes = state.fixes();
    }

    /** There are some from the first point on. */
    private RecentFixes fixes() {
        return Objects.requireNonNull(fixes);
    }

    @Override
    public double metres() {
        return metres;
    }

    @Override
    public MeterState state() {
        return new MeterState(metres, lastS, phase, fixes);
    }

    /** A weak or stale point leaves no trace in the state. */
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
        fixes = RecentFixes.startingAt(spot);
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
            fixes = fixes().againFrom(spot);
            return new Uncounted(NO_CONNECTION, now.anchor().metresTo(spot));
        }
        if (fixes().isCoarse(spot)) {
            return new Waiting();
        }
        var taken = fixes().take(spot, rules.windowS());
        fixes = taken.fixes();
        return taken.due() == null ? new Waiting() : judge(now, taken.due());
    }

    private Verdict judge(Located now, Spot spot) {
        return switch (now) {
            case Still still -> whileStill(still, spot);
            case Walk walk -> whileWalking(walk, spot);
            case Ride ride -> whileRiding(ride, spot);
        };
    }

    private Verdict whileStill(Still still, Spot spot) {
        double startM = Math.max(rules.startDistanceM(), rules.startFactor() * uncertaintyM(still, spot));
        if (still.anchor().metresTo(spot) < startM) {
            return settle(still, spot);
        }
        return judgeSpeed(still, spot, isOldEnough(still.newer(), spot) ? still.newer() : still.older());
    }

    /** Still here: the anchor averages the noise out, and what it moves along is lost to the walk. */
    private Verdict settle(Still still, Spot spot) {
        long sinceLastS = spot.timeS() - still.anchor().timeS();
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
        return judgeSpeed(walk, spot, walk.anchor());
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
    private Verdict judgeSpeed(OnFoot now, Spot spot, Spot reference) {
        if (!isOldEnough(reference, spot)) {
            return new Waiting();
        }
        double wayM = reference.metresTo(spot);
        boolean over = isOverLimit(wayM, reference, spot);
        boolean hard = isOverLimit(wayM - uncertaintyM(now, spot), reference, spot);
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
        return Math.max(rules.stepDistanceM(), uncertaintyM(now, spot));
    }

    /** What the phone claims of the two places, or what its fixes are seen to scatter, if that is more. */
    private double uncertaintyM(OnFoot now, Spot spot) {
        return Math.max(now.uncertaintyM(spot), fixes().scatterM());
    }

    private boolean isOldEnough(Spot reference, Spot spot) {
        return spot.timeS() - reference.timeS() >= rules.shortestSegmentS();
    }

    private boolean isOverLimit(double distanceM, Spot from, Spot to) {
        long seconds = to.timeS() - from.timeS();
        double limitKmh = rules.speedLimitKmh() * (seconds < SPARSE_S ? 1 : SPARSE_SHARE_OF_LIMIT);
        return distanceM * KMH_IN_MS > limitKmh * seconds;
    }
}
