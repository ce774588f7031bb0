package steps.domain.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import steps.platform.transaction.Transactions;

/** Takes all that a person has for themselves, once for whatever came last. */
@Singleton
public class WriteOffs {
    /** Under the account's lock nothing comes after its last transfer, so that one names what is written off. */
    private static final String LAST = "select max(id) as last from transfer where credit_account_id = $1";

    private final Transactions transactions;
    private final Pool pool;
    private final Ledger ledger;

    WriteOffs(Transactions transactions, Pool pool, Ledger ledger) {
        this.transactions = transactions;
        this.pool = pool;
        this.ledger = ledger;
    }

    /** Answers how much that was. */
    public Uni<Points> writeOff(long userId) {
        var own = new Owner.OwnAccount(userId);
        return transactions.inOne(() -> ledger.lock(own, SystemAccount.ADJUSTMENTS)
                .chain(wallets -> writeOff(wallets.of(own), wallets.of(SystemAccount.ADJUSTMENTS))));
    }

    private Uni<Points> writeOff(Wallet own, Wallet sink) {
        return own.balance().isNone()
                ? Uni.createFrom().item(Points.NONE)
                : last(own)
                        .map(last -> Entry.writeOff(last).moving(own, sink, own.balance()))
                        .chain(ledger::post)
                        .replaceWith(own.balance());
    }

    private Uni<Long> last(Wallet own) {
        return pool.preparedQuery(LAST)
                .execute(Tuple.of(own.accountId()))
                .map(rows -> last(rows.iterator().next()));
    }

    private static long last(Row row) {
        return row.getLong("last");
    }
}
