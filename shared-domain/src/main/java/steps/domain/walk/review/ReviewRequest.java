package steps.domain.walk.review;

/** What became of somebody's wish that a walk of theirs be looked at. */
public sealed interface ReviewRequest {
    /** It waits for somebody at the panel, who will answer. */
    record Asked() implements ReviewRequest {}

    /** It has been waiting before. */
    record AskedBefore() implements ReviewRequest {}

    /** Somebody has looked at it. */
    record LookedAt() implements ReviewRequest {}

    /** It is longer ago than so many days. */
    record TooOld(long days) implements ReviewRequest {}

    /** So many of theirs wait, which is as many as may. */
    record TooMany(int waiting) implements ReviewRequest {}

    /** Whatever the phone told was counted. */
    record NothingLost() implements ReviewRequest {}

    /** Their account is deactivated. */
    record Deactivated() implements ReviewRequest {}

    /** There is none of theirs that is over. */
    record NoWalk() implements ReviewRequest {}
}
