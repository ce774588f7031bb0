package steps.domain.privacy;

import steps.domain.ledger.Points;

/** What became of a wish to be forgotten. */
public sealed interface Erasure {
    /** Nothing says any more who the person was, but for what parcels on their way need. */
    record Erased(Points lost, long ordersOnTheWay) implements Erasure {}

    /** Somebody was faster: nothing was changed this time. */
    record AlreadyErased() implements Erasure {}
}
