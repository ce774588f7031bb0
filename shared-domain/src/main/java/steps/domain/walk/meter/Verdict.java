package steps.domain.walk.meter;

/** What one point changed in a walk's metres, and why. */
public sealed interface Verdict {

    /** The walk grew by so many metres, which end at this point. */
    record Counted(double metres) implements Verdict {}

    /** Undecided: the way to this point is counted or refused together with a later one. */
    record Waiting() implements Verdict {}

    /** Not later than the last point; nothing changed. */
    record Stale() implements Verdict {}

    /**
     * Nothing counts.
     *
     * @param metres the straight distance that is lost for good, never part of two verdicts: 0 for a weak signal, whose
     *     way the next good point still covers; for standing, how far the place where one stands moved along
     */
    record Uncounted(UncountedReason reason, double metres) implements Verdict {}
}
