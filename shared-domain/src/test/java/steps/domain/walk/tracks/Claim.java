package steps.domain.walk.tracks;

/** What a receiver says of its own accuracy, in whole metres as Telegram carries it. */
public enum Claim {
    HONEST {
        @Override
        Double of(double trueRadiusM, double usualRadiusM) {
            return (double) Math.max(1, Math.round(trueRadiusM));
        }
    },
    /** Less than half of the truth, and not a word of a jump. */
    OPTIMISTIC {
        @Override
        Double of(double trueRadiusM, double usualRadiusM) {
            return (double) Math.max(1, Math.round(0.4 * usualRadiusM));
        }
    },
    ABSENT {
        @Override
        Double of(double trueRadiusM, double usualRadiusM) {
            return null;
        }
    };

    abstract Double of(double trueRadiusM, double usualRadiusM);
}
