package steps.admin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import steps.sandbox.postgres.LocalPostgres;

class UpDownUpTest {
    private static LocalPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.temporary();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void everyScriptIsTakenBackExactlyAndGoesUpAgain() throws SQLException {
        PGSimpleDataSource database = newDatabase("up_down_up");
        Schema empty = Schema.of(database);
        Deque<Schema> below = new ArrayDeque<>();
        for (MigrationVersion version : versions(database)) {
            below.push(Schema.of(database));
            flyway(database, version).migrate();
        }
        Schema full = Schema.of(database);
        assertThat(full).isNotEqualTo(empty);

        while (!below.isEmpty()) {
            assertThat(undo(database)).isInstanceOf(Undoing.Undone.class);
            assertThat(Schema.of(database)).isEqualTo(below.pop());
        }
        assertThat(Schema.of(database)).isEqualTo(empty);
        assertThat(undo(database)).isEqualTo(new Undoing.NothingApplied());

        flyway(database, MigrationVersion.LATEST).migrate();
        assertThat(Schema.of(database)).isEqualTo(full);
    }

    @Test
    void anEmptyDatabaseHasNothingToUndo() throws SQLException {
        assertThat(undo(newDatabase("empty"))).isEqualTo(new Undoing.NothingApplied());
    }

    private static Undoing undo(PGSimpleDataSource database) throws SQLException {
        return Undo.of(database, "flyway_schema_history").newest();
    }

    private static List<MigrationVersion> versions(PGSimpleDataSource database) {
        return Arrays.stream(flyway(database, MigrationVersion.LATEST).info().all())
                .map(migration -> migration.getVersion())
                .toList();
    }

    private static Flyway flyway(PGSimpleDataSource database, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:" + Undo.FOLDER)
                .target(target)
                .load();
    }

    private static PGSimpleDataSource newDatabase(String name) {
        postgres.createDatabase(name);
        return Databases.of(postgres, name);
    }
}
