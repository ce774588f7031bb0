package steps.admin.legacy;

import java.sql.SQLException;

/**
 * Moves of points that the import makes, gathered in a temporary table and written by two statements. What an account gets
 * comes before what it gives.
 */
final class Postings {
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

    private Postings() {}

    static void begin(Load load) throws SQLException {
        load.run(TABLE);
    }

    static void write(Load load) throws SQLException {
        load.run(KEYS, load.now().toString());
        load.rowByRow(() -> load.run(TRANSFERS));
    }
}
