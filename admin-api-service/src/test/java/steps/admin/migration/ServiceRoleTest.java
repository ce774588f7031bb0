package steps.admin.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.admin.migration.TwoRoles.MOVES_POINTS;
import static steps.admin.migration.TwoRoles.SERVICE;
import static steps.admin.migration.TwoRoles.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceRoleTest {
    private TwoRoles roles;

    @BeforeEach
    void twoRolesAndTheNewestSchema() throws SQLException {
        roles = new TwoRoles();
    }

    @AfterEach
    void stop() {
        roles.close();
    }

    @Test
    void movesPointsByTransfersAlone() throws SQLException {
        assertThat(roles.balance()).isEqualTo("40");
    }

    /** Whose tables they are decides, not what somebody has put in their way. */
    @Test
    void looksForTheBooksWhereTheyAre() throws SQLException {
        try (Connection connection = roles.service.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table account (id bigint, kind text, balance bigint)");
            statement.execute("set search_path = pg_temp, public");
            statement.execute(MOVES_POINTS.replace("'once'", "'again'").replace("account as", "public.account as"));
        }
        assertThat(roles.balance()).isEqualTo("80");
    }

    @Test
    void lettingSomebodyJoinAFamilyAndLeaveItNeedsNoMore() throws SQLException {
        run(roles.service, """
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
        assertThat(roles.balance()).isEqualTo("40");
    }

    @Test
    void locksWhatItMayNotChange() throws SQLException {
        run(roles.service, "select 1 from account where user_id is not null for no key update");
    }

    @Test
    void getsItsRightsOnNewTablesWithTheNextMigration() throws SQLException {
        run(roles.owner, "create table later (id integer)");
        assertThatThrownBy(() -> run(roles.service, "insert into later values (1)"))
                .hasMessageContaining("permission denied");
        roles.role(SERVICE).settle();
        run(roles.service, "insert into later values (1); update later set id = 2; delete from later");
    }

    @Test
    void saysWhenOneRoleDoesEverything() throws SQLException {
        assertThat(roles.role(roles.postgres.user()).settle()).isEqualTo(new ServiceRights.OwnsAll());
        assertThat(roles.role(roles.postgres.user()).ownsTheBooks()).isTrue();
        assertThat(new ServiceRole(roles.service, SERVICE, SERVICE).ownsTheBooks())
                .isFalse();
    }

    @Test
    void saysWhenItMayNotMakeTheRole() throws SQLException {
        assertThat(roles.role("nobody yet").settle())
                .isInstanceOfSatisfying(
                        ServiceRights.NotPermitted.class,
                        refused -> assertThat(refused.sentence())
                                .contains("create role nobody yet")
                                .doesNotContain("\n"));
    }

    @Test
    void saysWhenTheRoleMayDoAnythingAllTheSame() throws SQLException {
        run(roles.as(roles.postgres.superuser()), "alter role " + SERVICE + " superuser");
        assertThat(roles.role(SERVICE).settle()).isEqualTo(new ServiceRights.TooPowerful(SERVICE));
    }

    @Test
    void saysWhenTheSchemaIsSomebodyElses() throws SQLException {
        assertThat(roles.role(SERVICE).obstacle()).isNull();
        assertThat(new ServiceRole(roles.service, "other", "").obstacle())
                .contains("reassign owned by " + roles.postgres.user() + " to " + SERVICE);
    }

    @Test
    void twoThatMigrateAtOnceDoNotDisturbEachOther() {
        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> settled()).toList())
                .containsOnly(new ServiceRights.Granted(SERVICE));
    }

    private ServiceRights settled() {
        try {
            return roles.role(SERVICE).settle();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
