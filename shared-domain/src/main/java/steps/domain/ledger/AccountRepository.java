package steps.domain.ledger;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Finds and locks accounts. */
@Singleton
class AccountRepository implements PanacheRepository<Account> {
    private static final String ONE = "select id, kind, user_id, system_name, balance from account where ";
    private static final String LOCK = ONE + "user_id = $1 for no key update";
    private static final String SYSTEM = ONE + "system_name = $1";

    private final Pool pool;
    private final Map<SystemAccount, Account> systemAccounts = new ConcurrentHashMap<>();

    AccountRepository(Pool pool) {
        this.pool = pool;
    }

    /** With the balance of this moment, also when this transaction has moved points before. */
    Uni<Account> lockOf(long userId) {
        return one(LOCK, Tuple.of(userId));
    }

    private Uni<Account> one(String sql, Tuple which) {
        return pool.preparedQuery(sql)
                .execute(which)
                .map(rows -> Account.read(rows.iterator().next()));
    }

    /** In the order of their ids, so that two transfers between the same people never wait for each other. */
    Uni<Map<Long, Account>> lockAllOf(long... userIds) {
        return find("userId in ?1 order by id", LongStream.of(userIds).boxed().toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(found -> found.stream().collect(Collectors.toMap(Account::userId, Function.identity())));
    }

    Uni<Map<Long, Account>> lockAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                        .map(found -> found.stream().collect(Collectors.toMap(Account::id, Function.identity())));
    }

    /** System accounts are made by the migration and never change, so one look-up a process is enough. */
    Uni<Account> find(SystemAccount name) {
        var known = systemAccounts.get(name);
        return known != null
                ? Uni.createFrom().item(known)
                : one(SYSTEM, Tuple.of(name.systemName())).invoke(found -> systemAccounts.put(name, found));
    }
}
