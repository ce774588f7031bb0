package steps.domain.order;

import java.time.Instant;
import java.util.List;
import steps.domain.ledger.Points;

/**
 * An order as its buyer looks back at it.
 *
 * @param steps from the first to the last
 * @param recipient the names of whoever collects it, empty when nobody knows them
 * @param pickupAddress as it was offered to the buyer
 * @param trackingUrl where the parcel can be followed
 * @param paid what it cost those who paid
 * @param refunded what they got back
 */
public record PastOrder(
        long id,
        OrderStatus status,
        Instant createdAt,
        List<Piece> pieces,
        List<Step> steps,
        String recipient,
        String pickupAddress,
        String trackingUrl,
        Points paid,
        Points refunded) {
    public PastOrder {
        pieces = List.copyOf(pieces);
        steps = List.copyOf(steps);
    }

    /** Whether its buyer may cancel it, as far as one knows before its lock. */
    public boolean isCancelable() {
        return status == OrderStatus.PAID;
    }

    /** What was bought: the title of today at the price of that day. */
    public record Piece(String title, Points price) {}

    /** When it got a status; of who brought that about a buyer learns only whether it was they. */
    public record Step(OrderStatus status, Instant at, boolean byBuyer) {}
}
