package steps.domain.ledger;

import org.jspecify.annotations.Nullable;

/** What an entry is about. */
public sealed interface Subject {
    record Walk(long id) implements Subject {}

    record Order(long id) implements Subject {}

    /** A promo code that somebody got. */
    record PromoIssue(long id) implements Subject {}

    record Nothing() implements Subject {}

    /** As its transfers refer to it. */
    default @Nullable Long walkId() {
        return this instanceof Walk walk ? walk.id() : null;
    }

    /** As its transfers refer to it. */
    default @Nullable Long orderId() {
        return this instanceof Order order ? order.id() : null;
    }

    /** As its transfers refer to it. */
    default @Nullable Long promoIssueId() {
        return this instanceof PromoIssue issue ? issue.id() : null;
    }
}
