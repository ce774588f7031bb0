package steps.domain.order;

import java.time.Instant;

/**
 * An order in the list of its buyer.
 *
 * @param title of the first piece, empty when there is none
 * @param pieces how many there are
 */
public record PastOrderLine(long id, OrderStatus status, Instant createdAt, String title, int pieces) {}
