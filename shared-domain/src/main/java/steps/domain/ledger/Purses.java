package steps.domain.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import steps.platform.sql.Results;

/** Locks everything that somebody can pay with, by one statement and in the order of {@link WalletLocks}. */
@Singleton
public class Purses {
    /** Whoever joined or left while it waited has changed the roll of the family's account; it is asked again then. */
    static final String LOCK = """
            with home as materialized (
              select family_id from family_member where user_id = $1 and left_at is null),
            wanted as materialized (
              select id, roll from account where user_id = $1
              union all
              select account.id, account.roll from home join account on account.family_id = home.family_id
              union all
              select account.id, account.roll
                from home
                join family_member as member on member.family_id = home.family_id and member.left_at is null
                join account on account.user_id = member.user_id
               where member.user_id <> $1)
            select account.id, account.user_id, account.family_id, account.balance, account.roll = wanted.roll as in_time
              from wanted join account on account.id = wanted.id
             order by account.family_id, account.id
               for no key update of account
            """;

    private final Pool pool;
    private final WalletLocks locks;

    Purses(Pool pool, WalletLocks locks) {
        this.pool = pool;
        this.locks = locks;
    }

    /** Nobody else changes these accounts until the caller's transaction ends. */
    public Uni<Purse> lock(long userId) {
        return pool.preparedQuery(LOCK)
                .execute(Tuple.of(userId))
                .map(Purses::wallets)
                .chain(found -> found.stream().allMatch(Found::inTime)
                        ? locks.find(SystemAccount.SHOP).map(shop -> purse(found, shop))
                        : lock(userId));
    }

    /** A family's account comes first, as it is ordered. */
    private static Purse purse(List<Found> found, Wallet shop) {
        var wallets = found.stream().map(Found::wallet).toList();
        return new Purse(wallets.get(0), wallets.subList(1, wallets.size()), shop);
    }

    private static List<Found> wallets(RowSet<Row> rows) {
        return Results.listOf(rows, Found::read);
    }

    private record Found(Wallet wallet, boolean inTime) {
        static Found read(Row row) {
            return new Found(
                    new Wallet(owner(row), row.getLong("id"), new Points(row.getLong("balance")), null),
                    row.getBoolean("in_time"));
        }

        private static Owner owner(Row row) {
            return row.getLong("family_id") == null
                    ? new Owner.OwnAccount(row.getLong("user_id"))
                    : new Owner.Family(row.getLong("family_id"));
        }
    }
}
