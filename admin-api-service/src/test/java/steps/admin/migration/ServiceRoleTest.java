package steps.admin.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import steps.sandbox.postgres.LocalPostgres;
import steps.sandbox.postgres.Login;

class ServiceRoleTest {
    private static final String SERVICE = "service";
    private static final String MOVES_POINTS = """
            insert into idempotency_key (key) values ('once');
            insert into transfer (debit_account_id, credit_account_id, amount, operation, idempotency_key, created_at)
            select system.id, own.id, 40, 'manual_adjust', 'once', now()
              from account as system, account as own where system.system_name = 'adjustments' and own.user_id is not null
            """;

    private LocalPostgres postgres;
    private PGSimpleDataSource owner;
    private PGSimpleDataSource service;

    @BeforeEach
    void twoRolesAndTheNewestSchema() throws SQLException {
        postgres = LocalPostgres.temporary();
        owner = Databases.of(postgres, postgres.database());
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:" + Undo.FOLDER)
                .load()
                .migrate();
        postgres.admit(new Login(SERVICE, SERVICE, postgres.database()));
        assertThat(role(SERVICE).settle()).isEqualTo(new ServiceRights.Granted(SERVICE));
        service = as(new Login(SERVICE, SERVICE, postgres.database()));
        run(service, """
                insert into users (telegram_id, first_name, phone, referral_code, consent_at, registered_at)
                values (1, 'Alice', '', 'a', now(), now());
                insert into account (kind, user_id, balance) select 'user', id, 0 from users
                """);
        run(service, MOVES_POINTS);
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void movesPointsByTransfersAlone() throws SQLException {
        assertThat(balance()).isEqualTo("40");
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
        assertThatThrownBy(() -> run(service, forbidden))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState())
                                .as(refused.getMessage())
                                .isEqualTo("42501"));
        assertThat(balance()).isEqualTo("40");
    }

    /** Whose tables they are decides, not what somebody has put in their way. */
    @Test
    void looksForTheBooksWhereTheyAre() throws SQLException {
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table account (id bigint, kind text, balance bigint)");
            statement.execute("set search_path = pg_temp, public");
            statement.execute(MOVES_POINTS.replace("'once'", "'again'").replace("account as", "public.account as"));
        }
        assertThat(balance()).isEqualTo("80");
    }

    @Test
    void lettingSomebodyJoinAFamilyAndLeaveItNeedsNoMore() throws SQLException {
        run(service, """
                insert into family (name, owner_id, created_at) select 'Family', id, now() from users;
                insert into family_member (family_id, user_id, joined_at) select id, owner_id, now() from family;
                insert into idempotency_key (key) values ('walk');
                insert into transfer (debit_account_id, credit_account_id, amount, operation, idempotency_key, created_at,
                                      membership_id)
                select system.id, shared.id, 7, 'steps_accrual', 'walk', now(), family_member.id
                  from account as system, account as shared, family_member
                 where system.system_name = 'steps' and shared.family_id is not null;
                update family_member set left_at = now();
                update family set disbanded_at = now()
                """);
        assertThat(balance()).isEqualTo("40");
    }

    @Test
    void locksWhatItMayNotChange() throws SQLException {
        run(service, "select 1 from account where user_id is not null for no key update");
    }

    @Test
    void getsItsRightsOnNewTablesWithTheNextMigration() throws SQLException {
        run(owner, "create table later (id integer)");
        assertThatThrownBy(() -> run(service, "insert into later values (1)"))
                .hasMessageContaining("permission denied");
        role(SERVICE).settle();
        run(service, "insert into later values (1); update later set id = 2; delete from later");
    }

    @Test
    void saysWhenOneRoleDoesEverything() throws SQLException {
        assertThat(role(postgres.user()).settle()).isEqualTo(new ServiceRights.OwnsAll());
        assertThat(role(postgres.user()).ownsTheBooks()).isTrue();
        assertThat(new ServiceRole(service, SERVICE, SERVICE).ownsTheBooks()).isFalse();
    }

    @Test
    void saysWhenItMayNotMakeTheRole() throws SQLException {
        assertThat(role("nobody yet").settle())
                .isInstanceOfSatisfying(
                        ServiceRights.NotPermitted.class,
                        refused -> assertThat(refused.sentence())
                                .contains("create role nobody yet")
                                .doesNotContain("\n"));
    }

    @Test
    void saysWhenTheRoleMayDoAnythingAllTheSame() throws SQLException {
        run(as(postgres.superuser()), "alter role " + SERVICE + " superuser");
        assertThat(role(SERVICE).settle()).isEqualTo(new ServiceRights.TooPowerful(SERVICE));
    }

    @Test
    void saysWhenTheSchemaIsSomebodyElses() throws SQLException {
        assertThat(role(SERVICE).obstacle()).isNull();
        assertThat(new ServiceRole(service, "other", "").obstacle())
                .contains("reassign owned by " + postgres.user() + " to " + SERVICE);
    }

    @Test
    void twoThatMigrateAtOnceDoNotDisturbEachOther() {
        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> settled()).toList())
                .containsOnly(new ServiceRights.Granted(SERVICE));
    }

    private ServiceRights settled() {
        try {
            return role(SERVICE).settle();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PGSimpleDataSource as(Login login) {
        PGSimpleDataSource database = Databases.of(postgres, login.database());
        database.setUser(login.user());
        database.setPassword(login.password());
        return database;
    }

    private ServiceRole role(String name) {
        return new ServiceRole(owner, name, SERVICE);
    }

    private String balance() throws SQLException {
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select balance from account where user_id is not null")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(PGSimpleDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
