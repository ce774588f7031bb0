package steps.domain.walk;

import steps.domain.content.Language;

/** What a live location's move did to the walk that follows it. */
public sealed interface WalkMove {
    /** No walk follows this live location. */
    record NoWalk() implements WalkMove {}

    /** The point is taken into the walk, or was too old to change anything; the walker reads this language. */
    record Going(WalkSummary walk, Long statusMessageId, Language language) implements WalkMove {}

    /** Nothing was written yet: with this point the walk ends, which takes a payment. */
    record Ending() implements WalkMove {}

    record Ended(FinishedWalk walk) implements WalkMove {}
}
