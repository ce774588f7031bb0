package steps.domain.order;

import steps.domain.ledger.Points;

/** What became of a purchase. Unless something was sold, nothing has changed. */
public sealed interface Sale {
    /**
     * One piece is the buyer's.
     *
     * @param balance what they have left
     */
    record Sold(Order order, Points balance) implements Sale {}

    /** This attempt has made its order before. */
    record AlreadySold(Order order) implements Sale {}

    record TooFewPoints(Points missing) implements Sale {}

    /** Somebody else has got the last piece. */
    record SoldOut() implements Sale {}

    /** It is no longer in the catalog. */
    record Withdrawn() implements Sale {}

    /** It costs something else than the buyer was shown. */
    record PriceChanged(Points price) implements Sale {}

    /** Parcels are no longer brought there. */
    record NoPickupPoint() implements Sale {}
}
