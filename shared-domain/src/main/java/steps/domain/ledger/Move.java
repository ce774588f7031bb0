package steps.domain.ledger;

/** Points that go from one account to another, as a part of an entry. */
public record Move(Wallet from, Wallet to, Points points, Operation operation) {
    public Move {
        if (points.isNone()) {
            throw new IllegalArgumentException("A move of no points.");
        }
    }
}
