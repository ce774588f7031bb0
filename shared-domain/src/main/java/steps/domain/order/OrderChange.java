package steps.domain.order;

import steps.domain.ledger.Points;

/** What became of the wish to change an order. */
public sealed interface OrderChange {
    /** The order has gone on; {@code refunded} is what went back to those who paid. */
    record Changed(Order order, Points refunded) implements OrderChange {}

    /** It was so already: nothing happened this time. */
    record Unchanged(Order order) implements OrderChange {}

    /** Its status does not lead there; nothing happened. */
    record NotAllowed(OrderStatus from, OrderStatus to) implements OrderChange {}

    /** There is no such order, or it is somebody else's. */
    record Unknown() implements OrderChange {}
}
