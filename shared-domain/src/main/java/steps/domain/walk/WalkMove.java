package steps.domain.walk;

/** What a live location's move did to the walk that follows it. */
public sealed interface WalkMove {
    /** No walk follows this live location. */
    record NoWalk() implements WalkMove {}

    /** The point is taken into the walk, or was too old to change anything. */
    record Going(WalkSummary walk, Long statusMessageId) implements WalkMove {}

    /** Nothing was written yet: with this point the walk ends, which takes a payment. */
    record Ending() implements WalkMove {}

    record Ended(FinishedWalk walk) implements WalkMove {}
}
