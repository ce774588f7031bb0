package steps.domain.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves of points that happen together, once.
 *
 * @param key unique for ever, such as {@code walk:17}
 * @param operation of each move that has none of its own
 */
public record Entry(String key, Operation operation, Subject subject, List<Move> moves) {
    public Entry {
        moves = List.copyOf(moves);
    }

    public static Entry of(String key, Operation operation) {
        return new Entry(key, operation, new Subject.Nothing(), List.of());
    }

    public static Entry walk(long walkId) {
        return new Entry("walk:" + walkId, Operation.STEPS_ACCRUAL, new Subject.Walk(walkId), List.of());
    }

    public static Entry purchase(long orderId) {
        return new Entry("order:" + orderId, Operation.PURCHASE, new Subject.Order(orderId), List.of());
    }

    public static Entry promoPurchase(long issueId) {
        return new Entry("promo:" + issueId, Operation.PROMO_PURCHASE, new Subject.PromoIssue(issueId), List.of());
    }

    static Entry refund(long orderId) {
        return new Entry("order:" + orderId + ":refund", Operation.REFUND, new Subject.Order(orderId), List.of());
    }

    static Entry promoRefund(long issueId) {
        return new Entry("promo:" + issueId + ":refund", Operation.REFUND, new Subject.PromoIssue(issueId), List.of());
    }

    /** Of all that an account has after a transfer to it. */
    static Entry writeOff(long lastTransferId) {
        return of("transfer:" + lastTransferId + ":written_off", Operation.MANUAL_ADJUST);
    }

    public Entry moving(Wallet from, Wallet to, Points points) {
        return moving(from, to, points, operation);
    }

    /** A move that is told as something else than the entry. */
    public Entry moving(Wallet from, Wallet to, Points points, Operation as) {
        var more = new ArrayList<>(moves);
        more.add(new Move(from, to, points, as));
        return new Entry(key, operation, subject, more);
    }

    /** Before anything is written. Nobody pays with what the same entry brings them. */
    Posting decide() {
        return moves.stream()
                .map(Move::from)
                .filter(Wallet::keepsBalance)
                .filter(payer -> !payer.balance().covers(paidFrom(payer.accountId())))
                .findFirst()
                .<Posting>map(payer -> new Posting.TooFewPoints(
                        payer.owner(), paidFrom(payer.accountId()).minus(payer.balance())))
                .orElseGet(() -> new Posting.Posted(balances()));
    }

    private Points paidFrom(long accountId) {
        return moves.stream()
                .filter(move -> move.from().accountId() == accountId)
                .map(Move::points)
                .reduce(Points.NONE, Points::plus);
    }

    private Map<Long, Points> balances() {
        var after = new HashMap<Long, Points>();
        for (var move : moves) {
            if (move.from().keepsBalance()) {
                after.merge(move.from().accountId(), move.from().balance(), (known, same) -> known);
                after.computeIfPresent(move.from().accountId(), (account, before) -> before.minus(move.points()));
            }
            if (move.to().keepsBalance()) {
                after.merge(move.to().accountId(), move.to().balance(), (known, same) -> known);
                after.computeIfPresent(move.to().accountId(), (account, before) -> before.plus(move.points()));
            }
        }
        return after;
    }
}
