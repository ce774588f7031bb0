package steps.domain.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/**
 * Locks accounts: families' by family, then people's by number, by one statement, so that two who need some of the same never
 * wait for each other. Only who finds that a member came while it waited asks once more with a lock in hand, and may meet
 * another who does: PostgreSQL ends one of them, and {@link steps.platform.transaction.Transactions#retrying} begins it anew.
 */
@Singleton
class WalletLocks {
    /**
     * Where somebody's points are kept is read as of the statement's begin, a locked row as of its lock. Every change of a
     * membership counts up the roll of both accounts, so different rolls tell that somebody joined or left meanwhile.
     */
    static final String LOCK = """
            with wanted as materialized (
              select 'person' as owner, own.user_id as number, coalesce(shared.id, own.id) as account_id,
                     coalesce(shared.roll, own.roll) as roll, family_member.id as membership_id
                from account own
                left join family_member on family_member.user_id = own.user_id and family_member.left_at is null
                left join account shared on shared.family_id = family_member.family_id
               where own.user_id = any($1)
              union all
              select 'own', user_id, id, roll, null from account where user_id = any($2)
              union all
              select 'family', family_id, id, roll, null from account where family_id = any($3))
            select wanted.owner, wanted.number, wanted.membership_id, account.id, account.balance,
                   account.roll = wanted.roll as in_time
              from wanted join account on account.id = wanted.account_id
             order by account.family_id, account.id
               for no key update of account
            """;

    private static final String SYSTEM = "select id from account where system_name = $1";

    private final Pool pool;
    private final Map<SystemAccount, Wallet> systemAccounts = new ConcurrentHashMap<>();

    WalletLocks(Pool pool) {
        this.pool = pool;
    }

    /** With the balances of this moment, also when this transaction has moved points before. */
    Uni<Map<Owner, Wallet>> lock(Collection<? extends Owner> owners) {
        return pool.preparedQuery(LOCK)
                .execute(Tuple.of(
                        numbers(owners, Owner.Person.class, Owner.Person::userId),
                        numbers(owners, Owner.OwnAccount.class, Owner.OwnAccount::userId),
                        numbers(owners, Owner.Family.class, Owner.Family::familyId)))
                .chain(rows -> isInTime(rows) ? Uni.createFrom().item(read(rows)) : lock(owners));
    }

    /** System accounts are made by a migration and never change, so one look-up a process is enough. */
    Uni<Wallet> find(SystemAccount name) {
        var known = systemAccounts.get(name);
        return known != null
                ? Uni.createFrom().item(known)
                : pool.preparedQuery(SYSTEM)
                        .execute(Tuple.of(name.systemName()))
                        .map(rows -> new Wallet(name, rows.iterator().next().getLong("id"), null, null))
                        .invoke(found -> systemAccounts.put(name, found));
    }

    private static <T extends Owner> Long[] numbers(
            Collection<? extends Owner> owners, Class<T> kind, ToLongFunction<T> number) {
        return owners.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(number::applyAsLong)
                .toArray(Long[]::new);
    }

    private static boolean isInTime(RowSet<Row> rows) {
        for (var row : rows) {
            if (!row.getBoolean("in_time")) {
                return false;
            }
        }
        return true;
    }

    private static Map<Owner, Wallet> read(RowSet<Row> rows) {
        var wallets = new HashMap<Owner, Wallet>();
        for (var row : rows) {
            var owner = owner(row);
            wallets.put(
                    owner,
                    new Wallet(
                            owner,
                            row.getLong("id"),
                            new Points(row.getLong("balance")),
                            row.getLong("membership_id")));
        }
        return wallets;
    }

    private static Owner owner(Row row) {
        long number = Objects.requireNonNull(row.getLong("number"));
        return switch (row.getString("owner")) {
            case "person" -> new Owner.Person(number);
            case "own" -> new Owner.OwnAccount(number);
            default -> new Owner.Family(number);
        };
    }
}
