package steps.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import steps.testing.DatabaseResource;
import steps.testing.SchemaOwner;

/** Whatever many people there are, an entry touches the rows of those who have part in it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LedgerPlansTest {
    private static final List<String> A_CITY_OF_FAMILIES = List.of(
            """
            insert into users (telegram_id, first_name, phone, referral_code, consent_at, registered_at)
            select 8000000000 + n, 'Member', '+79991234567', 'plan' || n, now(), now() from generate_series(1, 20000) n
            """,
            "insert into account (kind, user_id, balance) select 'user', id, 0 from users where referral_code like 'plan%'",
            """
            insert into family (name, owner_id, created_at)
            select 'Family', id, now() from users where referral_code like 'plan%' and id % 4 = 0
            """,
            """
            insert into family_member (family_id, user_id, joined_at) select id, owner_id, now() from family
             where owner_id in (select id from users where referral_code like 'plan%')
            """,
            "analyze users, account, family, family_member, transfer, family_share",
            "set local enable_seqscan = off");

    /** Walks of all, and nobody who has ever paid: nearly all rows have the same account on one side. */
    private static final List<String> WALKS_WITHOUT_END = List.of(
            "alter table transfer disable trigger user",
            "insert into idempotency_key (key) values ('plans')",
            """
            insert into transfer (debit_account_id, credit_account_id, amount, operation, idempotency_key, created_at)
            select steps.id, account.id, 1, 'steps_accrual', 'plans', now()
              from (select id from account where system_name = 'steps') as steps
             cross join generate_series(1, 10)
             cross join (select id from account where kind = 'user' order by id desc limit 20000) as account
            """,
            "analyze transfer");

    private static final List<String> STATEMENTS = List.of(
            WalletLocks.LOCK,
            EntryWriter.writing(1),
            EntryWriter.writing(6),
            Refunds.PAID_FOR_ORDER,
            Refunds.PAID_FOR_PROMO);

    @Test
    void noStatementReadsATableToItsEnd() {
        var plans = SchemaOwner.with(connection -> connection
                .begin()
                .chain(transaction -> run(connection, A_CITY_OF_FAMILIES)
                        .chain(() -> plans(connection, STATEMENTS))
                        .eventually(transaction::rollback)));
        assertThat(plans)
                .hasSameSizeAs(STATEMENTS)
                .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan"));
        assertThat(plans.getFirst()).contains("account_user_id_key").contains("Index Scan using family_member_");
    }

    @Test
    void theNewestOfSomebodyAreNotSoughtAmongEverybodys() {
        var histories = List.of(Ledger.HISTORY, Ledger.FAMILY_HISTORY);
        var plans = SchemaOwner.with(connection -> connection
                .begin()
                .chain(transaction -> run(connection, A_CITY_OF_FAMILIES)
                        .chain(() -> run(connection, WALKS_WITHOUT_END))
                        .chain(() -> plans(connection, histories))
                        .eventually(transaction::rollback)));
        assertThat(plans)
                .hasSameSizeAs(histories)
                .allSatisfy(plan -> assertThat(plan)
                        .contains("transfer_debit", "transfer_credit")
                        .doesNotContain("transfer_pkey"));
    }

    private static Uni<Void> run(SqlConnection connection, List<String> statements) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(
                        statement -> connection.query(statement).execute())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<List<String>> plans(SqlConnection connection, List<String> statements) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(statement -> plan(connection, statement))
                .collect()
                .asList();
    }

    private static Uni<String> plan(SqlConnection connection, String statement) {
        return connection
                .query("explain (generic_plan) " + statement)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .collect(Collectors.joining("\n")));
    }
}
