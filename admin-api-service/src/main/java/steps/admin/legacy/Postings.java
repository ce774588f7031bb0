package steps.admin.legacy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Moves of points that the import makes, gathered in a temporary table and written by a few statements. What triggers do for each
 * transfer is done here for all of them at once, and the import is finished only when every balance is the sum of its transfers.
 */
final class Postings {
    private static final BareTables TABLES = new BareTables(
            List.of("transfer", "family_share"),
            Map.of(
                    "transfer_moves_points", "transfer",
                    "account_balance_by_transfers", "account",
                    "family_member_contributes_by_transfers", "family_member"));

    private static final String TABLE = """
            create temporary table posting (
              position bigint generated always as identity, key varchar(100) not null, debit_account_id bigint not null,
              credit_account_id bigint not null, amount bigint not null, operation varchar(32) not null,
              membership_id bigint, order_id bigint, created_at timestamptz not null) on commit drop
            """;
    private static final String KEYS =
            "insert into idempotency_key (key, created_at) select distinct key, ?::timestamptz from posting";
    private static final String TRANSFERS = """
            insert into transfer (idempotency_key, debit_account_id, credit_account_id, amount, operation, membership_id, order_id,
                                  created_at)
            select key, debit_account_id, credit_account_id, amount, operation, membership_id, order_id, created_at
              from posting order by position
            """;
    private static final String BALANCES = """
            update account set balance = balance + moved.points
              from (select account_id, sum(points) as points
                      from (select credit_account_id as account_id, amount as points from posting
                            union all select debit_account_id, -amount from posting) as movement
                     group by account_id) as moved
             where account.id = moved.account_id and kind <> 'system' and moved.points <> 0
            """;
    private static final String CONTRIBUTIONS = """
            update family_member set contributed = contributed + given.points
              from (select membership_id, sum(amount) as points from posting where membership_id is not null group by membership_id)
                   as given
             where family_member.id = given.membership_id
            """;

    /** Whose a family's points were when it paid. Nothing is contributed by the postings that pay. */
    private static final String SHARES = """
            insert into family_share (transfer_id, user_id, contributed)
            select transfer.id, family_member.user_id, family_member.contributed
              from (select distinct key from posting where operation = 'purchase') as paid
              join transfer on transfer.idempotency_key = paid.key and transfer.operation = 'purchase'
              join account on account.id = transfer.debit_account_id
              join family_member on family_member.family_id = account.family_id and left_at is null
            """;

    private Postings() {}

    static void begin(Load load) throws SQLException {
        load.run(TABLE);
    }

    static void write(Load load) throws SQLException {
        load.run("analyze posting");
        load.run(KEYS, load.now().toString());
        TABLES.during(load, () -> {
            load.run(TRANSFERS);
            load.run(BALANCES);
            load.run(CONTRIBUTIONS);
            load.run(SHARES);
        });
    }
}
