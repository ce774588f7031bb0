package steps.domain.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import steps.platform.transaction.LocalSettings;
import steps.platform.transaction.Transactions;

/** Proves that the books balance: every kept balance, and every contribution to a family, is the sum of its transfers. */
@Singleton
public class Books {
    private static final String AUDIT = """
            with moved as (
              select account_id, sum(amount) as total
                from (select credit_account_id as account_id, amount from transfer
                      union all
                      select debit_account_id, -amount from transfer) as movement
               group by account_id)
            select count(*) filter (where account.balance <> coalesce(moved.total, 0)) as off,
                   count(*) as accounts,
                   coalesce(sum(account.balance), 0)::bigint as points,
                   (select count(*)
                      from family_member
                      left join (select membership_id, sum(amount) as total from transfer
                                  where membership_id is not null group by membership_id) as given
                        on given.membership_id = family_member.id
                     where family_member.contributed <> coalesce(given.total, 0)) as contributions_off
              from account left join moved on moved.account_id = account.id
             where account.kind <> 'system'
            """;

    private static final String MOVED =
            "select operation, sum(amount)::bigint as total from transfer group by operation";

    /** Every transfer is read, so not through an index, however long it takes. */
    private static final LocalSettings WHOLE =
            LocalSettings.NONE.with("enable_seqscan", "on").statementsWithin(Duration.ofMinutes(10));

    private final Transactions transactions;
    private final Pool pool;

    Books(Transactions transactions, Pool pool) {
        this.transactions = transactions;
        this.pool = pool;
    }

    /** Reads every transfer: for an operator or once in a while, not for a hot path. */
    public Uni<Report> audit() {
        return transactions
                .inBulk(WHOLE, () -> pool.query(AUDIT).execute())
                .map(rows -> report(rows.iterator().next()));
    }

    /** How many points have ever moved for each reason; reads every transfer as well. */
    public Uni<Map<Operation, Points>> moved() {
        return transactions
                .inBulk(WHOLE, () -> pool.query(MOVED).execute())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> Operation.of(row.getString("operation")),
                                row -> new Points(row.getLong("total")))));
    }

    private static Report report(Row row) {
        return new Report(
                row.getLong("accounts"),
                row.getLong("off"),
                row.getLong("contributions_off"),
                new Points(row.getLong("points")));
    }

    /**
     * What an audit found.
     *
     * @param accounts how many accounts keep a balance
     * @param off how many of them differ from the sum of their transfers
     * @param contributionsOff how many members have contributed something else than the sum of theirs
     * @param points all points that people hold
     */
    public record Report(long accounts, long off, long contributionsOff, Points points) {
        public boolean balance() {
            return off == 0 && contributionsOff == 0;
        }
    }
}
