package steps.domain.promo;

import steps.domain.ledger.Points;

/** What became of an attempt to buy a code. Unless one was issued, nothing has changed. */
public sealed interface PromoSale {
    /**
     * A code is the buyer's.
     *
     * @param balance what they have left
     */
    record Issued(IssuedCode code, Points balance) implements PromoSale {}

    /** This attempt has brought its code before. */
    record AlreadyIssued(IssuedCode code) implements PromoSale {}

    record TooFewPoints(Points missing) implements PromoSale {}

    /** All codes are somebody's, or all that are left are the buyer's already. */
    record UsedUp() implements PromoSale {}

    /** The group is no longer offered. */
    record Withdrawn() implements PromoSale {}

    /** A code costs something else than the buyer was shown. */
    record PriceChanged(Points price) implements PromoSale {}
}
