package steps.domain.promo;

import steps.domain.ledger.Points;

/** What became of giving back what a promo code cost. */
public sealed interface PromoRefund {
    /** The points went back to exactly those who paid; the code stays used, since it was seen. */
    record Refunded(Points points) implements PromoRefund {}

    /** They went back before. */
    record AlreadyRefunded() implements PromoRefund {}

    /** Nobody got a code under this number. */
    record NoSuchCode() implements PromoRefund {}
}
