package steps.domain.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.platform.transaction.Transactions;

/** An operator's corrections of what somebody has: entries like all others, never a balance that is typed over. */
@Singleton
public class Adjustments {
    private final Transactions transactions;
    private final Ledger ledger;

    Adjustments(Transactions transactions, Ledger ledger) {
        this.transactions = transactions;
        this.ledger = ledger;
    }

    /** To where the person's points are kept now, which is their family's account while they are a member. */
    public Uni<Posting> give(long userId, Points points, String attempt) {
        return move(userId, points, attempt, true);
    }

    /** Refused when there are fewer. */
    public Uni<Posting> take(long userId, Points points, String attempt) {
        return move(userId, points, attempt, false);
    }

    private Uni<Posting> move(long userId, Points points, String attempt, boolean toThem) {
        var person = new Owner.Person(userId);
        return transactions.inOne(() -> ledger.lock(person, SystemAccount.ADJUSTMENTS)
                .map(wallets ->
                        entry(attempt, wallets.of(person), wallets.of(SystemAccount.ADJUSTMENTS), points, toThem))
                .chain(ledger::post));
    }

    private static Entry entry(String attempt, Wallet person, Wallet ours, Points points, boolean toThem) {
        var entry = Entry.of("adjustment:" + attempt, Operation.MANUAL_ADJUST);
        return toThem ? entry.moving(ours, person, points) : entry.moving(person, ours, points);
    }
}
