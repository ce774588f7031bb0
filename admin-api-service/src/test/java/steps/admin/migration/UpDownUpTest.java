package steps.admin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
    /** The script that gave unsent turns a table of their own. */
    private static final int REPLICAS = 8;

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
    void whatIsNotSaidYetIsKeptOnTheWayUpAndDown() throws SQLException {
        PGSimpleDataSource database = newDatabase("unsent");
        MigrationVersion replicas = MigrationVersion.fromVersion(Integer.toString(REPLICAS));
        flyway(database, MigrationVersion.fromVersion(Integer.toString(REPLICAS - 1)))
                .migrate();
        String unsent = "{\"17\": {\"at\": 1793534400, \"replies\": [{\"type\": \"strip\", \"messageId\": 6}]}}";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into conversation (chat_id, unsent) values (1, '" + unsent + "'), (2, '{}')");

            flyway(database, replicas).migrate();
            assertThat(text(statement, "select chat_id || ' ' || turn_id || ' ' || replies from unsent_turn"))
                    .isEqualTo("1 17 [{\"type\": \"strip\", \"messageId\": 6}]");

            assertThat(undo(database)).isInstanceOf(Undoing.Undone.class);
            assertThat(text(statement, "select unsent from conversation where chat_id = 1"))
                    .isEqualTo(unsent);
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
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
