package steps.domain.order;

import java.time.Instant;

/** One change in the life of an order. */
public record OrderStep(OrderStatus status, Instant at, Actor by) {}
