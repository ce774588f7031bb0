package steps.domain.ledger;

import java.util.List;

/** Who gets how much back of what was paid for something, with the accounts locked. */
public final class Payments {
    private final Entry refund;
    private final Wallet shop;
    private final List<Part> parts;

    Payments(Entry refund, Wallet shop, List<Part> parts) {
        this.refund = refund;
        this.shop = shop;
        this.parts = List.copyOf(parts);
    }

    Entry refund() {
        var giving = refund;
        for (var part : parts) {
            giving = giving.moving(shop, part.payer(), part.points());
        }
        return giving;
    }

    public Points total() {
        return parts.stream().map(Part::points).reduce(Points.NONE, Points::plus);
    }

    record Part(Wallet payer, Points points) {}
}
