package steps.domain.ledger;

import java.util.List;

/** Who paid how much for an order, with the accounts locked. */
public final class Payments {
    private final long orderId;
    private final List<Payment> parts;

    Payments(long orderId, List<Payment> parts) {
        this.orderId = orderId;
        this.parts = List.copyOf(parts);
    }

    long orderId() {
        return orderId;
    }

    List<Payment> parts() {
        return parts;
    }

    public Points total() {
        return parts.stream().map(Payment::amount).reduce(Points.NONE, Points::plus);
    }

    record Payment(Account payer, Points amount) {}
}
