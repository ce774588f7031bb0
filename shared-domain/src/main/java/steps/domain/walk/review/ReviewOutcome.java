package steps.domain.walk.review;

/** What became of a verdict about a walk that looked wrong. */
public sealed interface ReviewOutcome {
    /**
     * It is kept.
     *
     * @param points that were given, or taken when negative; none when it was only looked at
     */
    record Decided(long points) implements ReviewOutcome {}

    /** Somebody has decided on it before. */
    record DecidedBefore() implements ReviewOutcome {}

    /** They have not got as many as were to be taken. */
    record TooFewPoints(long missing) implements ReviewOutcome {}

    /** Nothing looked wrong about a walk of this number, or there is none. */
    record NotFlagged() implements ReviewOutcome {}
}
