package steps.testing;

import static steps.testing.Async.inTransaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import steps.domain.ledger.Entry;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Operation;
import steps.domain.ledger.Owner;
import steps.domain.ledger.Points;
import steps.domain.ledger.Posting;
import steps.domain.ledger.SystemAccount;

/** Gives people points and takes them as tests need it. */
@ApplicationScoped
public class Bank {
    private final Ledger ledger;

    public Bank(Ledger ledger) {
        this.ledger = ledger;
    }

    public Posting gives(long userId, long points) {
        return gives(userId, points, newKey());
    }

    public Posting gives(long userId, long points, String key) {
        return moves(SystemAccount.ADJUSTMENTS, new Owner.Person(userId), points, key);
    }

    public Posting takes(long userId, long points) {
        return takes(userId, points, newKey());
    }

    public Posting takes(long userId, long points, String key) {
        return moves(new Owner.Person(userId), SystemAccount.SHOP, points, key);
    }

    public Posting moves(Owner from, Owner to, long points, String key) {
        return inTransaction(() -> ledger.lock(from, to)
                .map(wallets -> Entry.of(key, Operation.MANUAL_ADJUST)
                        .moving(wallets.of(from), wallets.of(to), new Points(points)))
                .chain(ledger::post));
    }

    public static String newKey() {
        return "test:" + UUID.randomUUID();
    }
}
