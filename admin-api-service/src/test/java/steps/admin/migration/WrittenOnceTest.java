package steps.admin.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service tries is refused as a whole, so that all of it can be tried on one database. */
class WrittenOnceTest {
    private static TwoRoles roles;

    @BeforeAll
    static void twoRolesAndTheNewestSchema() throws SQLException {
        roles = new TwoRoles();
    }

    @AfterAll
    static void stop() {
        roles.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncate transfer",
                "truncate transfer, idempotency_key cascade",
                "truncate order_status",
                "truncate users cascade",
                "delete from transfer",
                "update transfer set amount = 1",
                "delete from idempotency_key",
                "update idempotency_key set key = 'twice'",
                "update order_status set actor = 'system'",
                "delete from order_item",
                "update order_item set price = 0",
                "update account set balance = 1000",
                "update account set user_id = user_id",
                "delete from account",
                "update account set roll = 0",
                "update account set family_id = 1",
                "delete from family",
                "delete from family_member",
                "update family_member set contributed = 1000",
                "update family_member set user_id = user_id",
                "insert into family_share values (1, 1, 1000)",
                "update family_share set contributed = 1000",
                "delete from family_share",
                "truncate family_share",
                "alter table transfer disable trigger transfer_append_only",
                "alter table transfer disable trigger all",
                "alter table account add column mine integer",
                "drop trigger transfer_append_only on transfer",
                "drop table walk_flag",
                "create table mine (id integer)",
                "create function mine() returns integer language sql as 'select 1'",
                "create trigger mine before insert on transfer for each row execute function refuse_change()",
                "create or replace function transfer_moves_points() returns trigger language plpgsql as $$"
                        + " begin return null; end $$",
                "alter function transfer_moves_points() security invoker",
                "set session_replication_role = replica",
                "update flyway_schema_history set success = false",
                "select grant_service_role('service')",
                "set role steps_bot",
                // A trigger of one's own that sets a balance.
                "create function pg_temp.mine() returns trigger language plpgsql as $$"
                        + " begin update account set balance = 1000; return null; end $$;"
                        + "create temporary table mine (id integer);"
                        + "create trigger mine after insert on mine for each row execute function pg_temp.mine();"
                        + "insert into mine values (1)",
                // The owner's trigger at a table of one's own.
                "create temporary table mine (debit_account_id bigint, credit_account_id bigint, amount bigint);"
                        + "create trigger mine after insert on mine for each row execute function transfer_moves_points();"
                        + "insert into mine select 0, id, 1000 from account where user_id is not null"
            })
    void changesNothingThatIsWrittenOnce(String forbidden) throws SQLException {
        assertThatThrownBy(() -> TwoRoles.run(roles.service, forbidden))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState())
                                .as(refused.getMessage())
                                .isEqualTo("42501"));
        assertThat(roles.balance()).isEqualTo("40");
    }
}
