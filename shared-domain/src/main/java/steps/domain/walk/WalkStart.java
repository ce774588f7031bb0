package steps.domain.walk;

/** What became of the wish to start a walk. */
public sealed interface WalkStart {
    record Started(WalkSummary walk) implements WalkStart {}

    record AlreadyWalking(WalkSummary walk) implements WalkStart {}

    /** All steps of that day are paid already. */
    record DailyLimitReached(int limitSteps) implements WalkStart {}

    /** No such kind of walk, or not any more. */
    record UnknownForm() implements WalkStart {}
}
