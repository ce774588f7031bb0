package steps.domain.ledger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import steps.platform.sql.Results;

/**
 * Moves points between accounts: lock everybody's first, then post entries, each once by its key and never below zero, all in
 * the caller's transaction.
 */
@Singleton
public class Ledger {
    private static final int PAGE_SIZE = 10;
    private static final String OPEN = "insert into account (kind, user_id, balance) values ('user', $1, 0)";
    private static final String FUNDS = """
            select own.balance as own, shared.balance as shared,
                   (select coalesce(sum(theirs.balance), 0)::bigint
                      from family_member as member join account as theirs on theirs.user_id = member.user_id
                     where member.family_id = mine.family_id and member.left_at is null and member.user_id <> $1) as others
              from account own
              left join family_member as mine on mine.user_id = own.user_id and mine.left_at is null
              left join account shared on shared.family_id = mine.family_id
             where own.user_id = $1
            """;

    /**
     * Each direction by its own index, and no further than the page: who walks every day has thousands. What people had done in
     * the former system comes last, as it was written there; orders were paid there, too, so that what the import wrote for
     * them would be told twice.
     */
    static final String HISTORY = """
            select entry.id, entry.created_at, entry.operation, entry.signed, entry.order_id, null as member
              from account
             cross join lateral (
                   (select 1 as age, id, created_at, operation, -amount as signed, order_id from transfer
                     where debit_account_id = account.id and idempotency_key not like 'import:order:%'
                     order by id desc limit $2::bigint + $3::bigint)
                   union all
                   (select 1, id, created_at, operation, amount, order_id from transfer
                     where credit_account_id = account.id and idempotency_key not like 'import:order:%'
                     order by id desc limit $2::bigint + $3::bigint)
                   union all
                   (select 2, id, created_at, operation, amount, null from former_entry
                     where user_id = account.user_id order by id desc limit $2::bigint + $3::bigint)
                 ) as entry
             where account.user_id = $1 order by entry.age, entry.id desc limit $2::bigint offset $3::bigint
            """;

    static final String FAMILY_HISTORY = """
            select entry.id, entry.created_at, entry.operation, entry.signed, entry.order_id, users.first_name as member
              from family_member as mine
              join account on account.family_id = mine.family_id
             cross join lateral (
                   (select id, created_at, operation, -amount as signed, order_id, null::bigint as membership_id from transfer
                     where debit_account_id = account.id and idempotency_key not like 'import:order:%'
                     order by id desc limit $2::bigint + $3::bigint)
                   union all
                   (select id, created_at, operation, amount, order_id, membership_id from transfer
                     where credit_account_id = account.id and idempotency_key not like 'import:order:%'
                     order by id desc limit $2::bigint + $3::bigint)
                 ) as entry
              left join family_member as giver on giver.id = entry.membership_id
              left join users on users.id = giver.user_id
             where mine.user_id = $1 and mine.left_at is null
             order by entry.id desc limit $2::bigint offset $3::bigint
            """;

    private final Pool pool;
    private final WalletLocks locks;
    private final EntryWriter writer;

    Ledger(Pool pool, WalletLocks locks, EntryWriter writer) {
        this.pool = pool;
        this.locks = locks;
        this.writer = writer;
    }

    /** Every person gets exactly one account, empty; the database opens those of families. */
    public Uni<Void> open(long userId) {
        return pool.preparedQuery(OPEN).execute(Tuple.of(userId)).replaceWithVoid();
    }

    /** What the person can pay with. */
    public Uni<Points> balanceOf(long userId) {
        return fundsOf(userId).map(Funds::spendable);
    }

    /** The same by whose it is. */
    public Uni<Funds> fundsOf(long userId) {
        return pool.preparedQuery(FUNDS)
                .execute(Tuple.of(userId))
                .map(rows -> funds(rows.iterator().next()));
    }

    /** A page of the person's own history, newest first; pages count from 0. */
    public Uni<HistoryPage> historyOf(long userId, int page) {
        return history(HISTORY, userId, page);
    }

    /** The same of the family that the person is in, with who brought what. */
    public Uni<HistoryPage> familyHistoryOf(long userId, int page) {
        return history(FAMILY_HISTORY, userId, page);
    }

    private Uni<HistoryPage> history(String sql, long userId, int page) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(userId, PAGE_SIZE + 1, page * PAGE_SIZE))
                .map(rows -> Results.listOf(rows, Ledger::line))
                .map(found ->
                        new HistoryPage(found.stream().limit(PAGE_SIZE).toList(), page, found.size() > PAGE_SIZE));
    }

    private static Funds funds(Row row) {
        var shared = row.getLong("shared");
        return new Funds(
                new Points(row.getLong("own")),
                shared == null ? null : new Points(shared),
                new Points(row.getLong("others")));
    }

    /** As its owner sees it: what came is positive, what went is negative. */
    private static HistoryEntry line(Row row) {
        return new HistoryEntry(
                row.getLong("id"),
                row.getOffsetDateTime("created_at").toInstant(),
                Operation.of(row.getString("operation")),
                row.getLong("signed"),
                row.getLong("order_id"),
                row.getString("member"));
    }

    /** Nobody else changes these accounts, nor who pays into them, until the caller's transaction ends. */
    public Uni<Wallets> lock(Owner... owners) {
        return lock(List.of(owners));
    }

    /** The same; all that a piece of work needs at once, since only one statement locks in order. */
    public Uni<Wallets> lock(List<Owner> owners) {
        var kept = owners.stream()
                .filter(owner -> !(owner instanceof SystemAccount))
                .distinct()
                .toList();
        return locks.lock(kept).chain(locked -> withSystem(owners, locked));
    }

    /** Between accounts that the caller has locked. */
    public Uni<Posting> post(Entry entry) {
        return switch (entry.decide()) {
            case Posting.Posted posted ->
                writer.write(entry).map(written -> written ? posted : new Posting.AlreadyPosted());
            case Posting.TooFewPoints refused ->
                writer.isUsed(entry.key()).map(used -> used ? new Posting.AlreadyPosted() : refused);
            case Posting.AlreadyPosted already -> Uni.createFrom().item(already);
        };
    }

    private Uni<Wallets> withSystem(List<Owner> owners, Map<Owner, Wallet> locked) {
        return Multi.createFrom()
                .items(systemAccounts(owners))
                .onItem()
                .transformToUniAndConcatenate(locks::find)
                .collect()
                .asList()
                .map(system -> {
                    var all = new HashMap<>(locked);
                    system.forEach(wallet -> all.put(wallet.owner(), wallet));
                    return new Wallets(all);
                });
    }

    private static Stream<SystemAccount> systemAccounts(List<Owner> owners) {
        return owners.stream().filter(SystemAccount.class::isInstance).map(SystemAccount.class::cast);
    }
}
