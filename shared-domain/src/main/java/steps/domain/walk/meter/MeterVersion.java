package steps.domain.walk.meter;

import java.util.Arrays;

/**
 * The versions of the rules by which walks are measured. A walk that began under one ends under it; one without walks that
 * go on may be removed.
 */
public enum MeterVersion {
    FIX_BY_FIX(1) {
        @Override
        public Meter resume(WalkRules rules, MeterState state) {
            return new FixByFixMeter(rules.forFixByFix(), state);
        }
    },
    AVERAGED(2) {
        @Override
        public Meter resume(WalkRules rules, MeterState state) {
            return new WalkMeter(rules, state);
        }
    };

    public static final MeterVersion CURRENT = AVERAGED;

    private final int number;

    MeterVersion(int number) {
        this.number = number;
    }

    public static MeterVersion of(int number) {
        return Arrays.stream(values())
                .filter(version -> version.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no version " + number + " of the rules of walks"));
    }

    /** As in the walk's row. */
    public int number() {
        return number;
    }

    /** A meter that goes on where another one stopped. */
    public abstract Meter resume(WalkRules rules, MeterState state);

    public Meter start(WalkRules rules) {
        return resume(rules, MeterState.initial());
    }
}
