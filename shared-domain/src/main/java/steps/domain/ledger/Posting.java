package steps.domain.ledger;

/** What became of an order to move a person's points. */
public sealed interface Posting {
    /** The points moved; the person's balance is this now. */
    record Posted(Points balance) implements Posting {}

    /** The key was used before: nothing moved this time. */
    record AlreadyPosted(Points balance) implements Posting {}

    /** Refused before anything was written. */
    record TooFewPoints(Points missing) implements Posting {}
}
