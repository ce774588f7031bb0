package steps.platform.lease;

/** What a replica may do with what was given to it under a number. */
public enum Ownership {
    /** It is ours, and everybody knows. */
    OURS,
    /** It may be another's by now: our last sign of life is too long ago. */
    DOUBTFUL,
    /** We were taken for dead, or are leaving: others take care of it. */
    LOST
}
