package steps.admin.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.admin.legacy.source.OldDatabase;

/** How an import begins, breaks off, goes on and ends. */
class ImportRunTest {
    private static Rehearsal rehearsal;

    @BeforeAll
    static void start() throws SQLException {
        rehearsal = Rehearsal.start(Path.of("there is no such folder"));
    }

    @AfterAll
    static void stop() {
        rehearsal.close();
    }

    @BeforeEach
    void anew() throws SQLException {
        rehearsal.anew();
    }

    @Test
    void aSecondRunChangesNothing() throws SQLException {
        var first = rehearsal.report();
        assertThat(rehearsal.take())
                .isInstanceOfSatisfying(
                        Imported.Before.class,
                        before -> assertThat(before.report()).isEqualTo(first));
        assertThat(rehearsal.text("select count(*) from users")).isEqualTo("13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "family_member", "product", "order_item", "referral", "content", "former_entry"})
    void aRunThatBrokeOffGoesOnWhereItWas(String table) throws SQLException {
        rehearsal.run(
                "create function broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$");
        rehearsal.run(
                "create trigger broken before insert on " + table + " for each statement execute function broken()");
        assertThatThrownBy(rehearsal::take).isInstanceOf(SQLException.class);
        rehearsal.run("drop trigger broken on " + table);
        rehearsal.progress().clear();

        assertThat(rehearsal.report()).doesNotContain("DIFFERS");
        assertThat(rehearsal.progress().stream().anyMatch(line -> line.endsWith("done before")))
                .isEqualTo(!table.equals("users"));
        assertThat(rehearsal.text("select count(*) from users")).isEqualTo("13");
        assertThat(rehearsal.text("select count(*) from former_entry")).isEqualTo("9");
    }

    @Test
    void anotherSourceDoesNotGoOnWhereOneStopped() throws SQLException {
        rehearsal.run(
                "create function broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$");
        rehearsal.run("create trigger broken before insert on content for each statement execute function broken()");
        assertThatThrownBy(rehearsal::take).isInstanceOf(SQLException.class);
        rehearsal.run("drop trigger broken on content");
        rehearsal.old().run("update users set balance = balance + 1 where id = 12");

        assertThat(rehearsal.take())
                .isInstanceOfSatisfying(
                        Imported.Refused.class,
                        refused -> assertThat(refused.why()).contains("has changed"));
    }

    @Test
    void aDatabaseInWhichSomebodyIsStaysAsItIs() throws SQLException {
        rehearsal.run(
                "insert into users (telegram_id, first_name, phone, referral_code, consent_at, registered_at) values (1, '', '', 'a', now(), now())");
        assertThat(rehearsal.take()).isInstanceOf(Imported.Refused.class);
        assertThat(rehearsal.text("select count(*) from users")).isEqualTo("1");
    }

    @Test
    void doesNotFinishWhenASumDiffers() throws SQLException {
        rehearsal.run(
                "create function skims() returns trigger language plpgsql as $$ begin new.amount := new.amount - 1; return new; end $$");
        rehearsal.run(
                "create trigger skims before insert on former_entry for each row when (new.id = 5) execute function skims()");
        assertThat(rehearsal.take())
                .isInstanceOfSatisfying(
                        Imported.Differs.class,
                        differs -> assertThat(differs.report()).containsPattern("ledger entries, points.*DIFFERS"));
        assertThat(rehearsal.text("select count(*) from import_run where finished_at is not null"))
                .isEqualTo("0");
    }

    @Test
    void twoDoNotImportAtOnce() throws SQLException {
        try (Connection other = rehearsal.ours().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select name from send_budget where name = 'telegram' for no key update");
            assertThat(rehearsal.take()).isEqualTo(new Imported.Refused("Another import is running on this database."));
        }
    }

    @Test
    void theOldDatabaseIsOnlyRead() throws SQLException {
        try (var source = OldDatabase.open(rehearsal.old().address());
                Statement statement = source.connection().createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from orders")).hasMessageContaining("read-only");
        }
    }

    @Test
    void saysWhenTheAddressIsAnothersDatabase() throws SQLException {
        try (var own = OldDatabase.open(rehearsal.address("empty"))) {
            assertThat(own.complaint())
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains("belongs to Steps Bot"));
        }
        try (var other = OldDatabase.open(rehearsal.address("steps_bot"))) {
            assertThat(other.complaint())
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains("it has no table users"));
        }
    }
}
