package steps.domain.ledger;

import java.util.List;

/** Who gets how much back of what was paid for an order, with the accounts locked. */
public final class Payments {
    private final long orderId;
    private final Wallet shop;
    private final List<Part> parts;

    Payments(long orderId, Wallet shop, List<Part> parts) {
        this.orderId = orderId;
        this.shop = shop;
        this.parts = List.copyOf(parts);
    }

    Entry refund() {
        var refund = Entry.refund(orderId);
        for (var part : parts) {
            refund = refund.moving(shop, part.payer(), part.points());
        }
        return refund;
    }

    public Points total() {
        return parts.stream().map(Part::points).reduce(Points.NONE, Points::plus);
    }

    record Part(Wallet payer, Points points) {}
}
