package steps.domain.replay;

/** What became of the wish to try a failed update once more. */
public enum ReplayWish {
    ASKED,
    /** It has had its effect, or turned out to have none. */
    CLOSED,
    UNKNOWN
}
