package steps.domain.walk.meter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steps.domain.walk.meter.MeterState.Spot;

/**
 * What single fixes tell before any of them is judged: their average over some seconds, and how far they scatter,
 * whatever the phone claims.
 *
 * @param before the fix before the last
 * @param last the last fix that was not {@link #isCoarse coarse}
 * @param deviationM how far a fix lies off the way between its neighbours, on average
 * @param bends from how many fixes that is known
 * @param window the fixes that are being averaged
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecentFixes(
        @JsonProperty("b") @Nullable Spot before,
        @JsonProperty("l") Spot last,
        @JsonProperty("d") double deviationM,
        @JsonProperty("n") int bends,
        @JsonProperty("w") @Nullable Window window) {

    /** Wi-Fi tells a place to 20–50 m: no use beside satellites that have just told it to 5. */
    private static final double COARSE_M = 20;

    private static final double COARSE_FACTOR = 2.5;
    private static final int FINE_FOR_S = 90;

    /** Over a longer time the walker bends the way, not the noise. */
    private static final int BEND_S = 20;

    /** A turn or a jump of the receiver is one bend of many. */
    private static final double WIDEST_BEND_M = 25;

    private static final int ENOUGH_BENDS = 10;
    private static final int REMEMBERED_BENDS = 40;

    /**
     * The radius that holds 68 % of the fixes, in mean deviations. White noise alone would make it 0.98; but what changes
     * from fix to fix is at best half of a receiver's error.
     */
    private static final double RADIUS_IN_DEVIATIONS = 2;

    public RecentFixes {
        Objects.requireNonNull(last, "last");
    }

    public static RecentFixes startingAt(Spot first) {
        return new RecentFixes(null, first, 0, 0, null);
    }

    /** After a pause over which nothing can be averaged; how far fixes scatter is a matter of the phone and stays. */
    public RecentFixes againFrom(Spot first) {
        return new RecentFixes(null, first, deviationM, bends, null);
    }

    /** Whether this is another source than the last fixes, so much worse that the next fine one is worth waiting for. */
    public boolean isCoarse(Spot fix) {
        return fix.accuracyM() > COARSE_M
                && fix.accuracyM() > COARSE_FACTOR * last.accuracyM()
                && fix.timeS() - last.timeS() <= FINE_FOR_S;
    }

    /** The radius of 68 % that the fixes themselves show, 0 while it is unknown. */
    double scatterM() {
        return bends < ENOUGH_BENDS ? 0 : RADIUS_IN_DEVIATIONS * deviationM;
    }

    /** With one more fix; after a pause it is judged alone, otherwise together with those of the same seconds. */
    public Taken take(Spot fix, int windowS) {
        if (fix.timeS() - last.timeS() >= windowS) {
            return new Taken(with(fix, null), fix);
        }
        var grown = window == null ? Window.of(fix) : window.with(fix);
        return grown.seconds(fix) < windowS
                ? new Taken(with(fix, grown), null)
                : new Taken(with(fix, null), grown.average());
    }

    private RecentFixes with(Spot fix, @Nullable Window averaged) {
        if (before == null || fix.timeS() - before.timeS() > BEND_S) {
            return new RecentFixes(last, fix, deviationM, bends, averaged);
        }
        double share = (last.timeS() - before.timeS()) / (double) (fix.timeS() - before.timeS());
        double bendM = Math.min(before.drawnTo(fix, share).metresTo(last), WIDEST_BEND_M);
        int known = Math.min(bends + 1, REMEMBERED_BENDS);
        return new RecentFixes(last, fix, deviationM + (bendM - deviationM) / known, known, averaged);
    }

    /**
     * The fixes after one more.
     *
     * @param due the place to be judged now
     */
    public record Taken(RecentFixes fixes, @Nullable Spot due) {}

    /**
     * The average of some fixes, each weighted by its accuracy.
     *
     * @param mean with the time of the first fix
     * @param laterS how many seconds after the first fix the average lies
     */
    @RegisterForReflection
    public record Window(
            @JsonProperty("m") Spot mean,
            @JsonProperty("s") double laterS,
            @JsonProperty("g") double weight) {

        /** Nobody is believed a better accuracy, for then one fix would be all of the average. */
        private static final double BEST_ACCURACY_M = 3;

        public Window {
            Objects.requireNonNull(mean, "mean");
        }

        public static Window of(Spot fix) {
            return new Window(fix, 0, weightOf(fix));
        }

        public Window with(Spot fix) {
            double more = weightOf(fix);
            double share = more / (weight + more);
            return new Window(
                    mean.drawnTo(fix, share).atTime(mean.timeS()),
                    laterS + share * (seconds(fix) - laterS),
                    weight + more);
        }

        public long seconds(Spot fix) {
            return fix.timeS() - mean.timeS();
        }

        public Spot average() {
            return mean.atTime(mean.timeS() + Math.round(laterS));
        }

        private static double weightOf(Spot fix) {
            double accuracyM = Math.max(fix.accuracyM(), BEST_ACCURACY_M);
            return 1 / (accuracyM * accuracyM);
        }
    }
}
