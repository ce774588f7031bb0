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

    /** The script that gave walks a version of their rules. */
    private static final int AVERAGED_WALKS = 19;

    private static final String NUMBERS = """
            select string_agg(key || ' ' || value || '/' || default_value, ', ' order by key) from bot_setting
             where key in ('walk_rest_s', 'walk_shortest_segment_s', 'walk_start_distance_m', 'walk_start_factor',
                           'walk_step_distance_m', 'walk_window_s')
            """;

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
    void numbersOfWalksThatSomebodyChoseStayAndTheOthersFollowTheRules() throws SQLException {
        PGSimpleDataSource database = newDatabase("averaged");
        flyway(database, MigrationVersion.fromVersion(Integer.toString(AVERAGED_WALKS - 1)))
                .migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update bot_setting set value = '90' where key = 'walk_rest_s'");
            String before = text(statement, NUMBERS);

            flyway(database, MigrationVersion.fromVersion(Integer.toString(AVERAGED_WALKS)))
                    .migrate();
            assertThat(text(statement, NUMBERS))
                    .isEqualTo("walk_rest_s 90/75, walk_shortest_segment_s 12/12, walk_start_distance_m 12/12,"
                            + " walk_start_factor 2.2/2.2, walk_step_distance_m 8/8, walk_window_s 6/6");

            assertThat(undo(database)).isInstanceOf(Undoing.Undone.class);
            assertThat(text(statement, NUMBERS)).isEqualTo(before);
        }
    }

    /** Whoever is on the way began under the first rules, and what the second ones remember is unknown to them. */
    @Test
    void walksThatGoOnStayUnderTheRulesTheyBeganUnder() throws SQLException {
        PGSimpleDataSource database = newDatabase("walking");
        flyway(database, MigrationVersion.fromVersion(Integer.toString(AVERAGED_WALKS - 1)))
                .migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into users (telegram_id, first_name, phone, referral_code, consent_at, registered_at)
                    values (1, 'Alice', '+79991234567', 'a', now(), now()), (2, 'Boris', '+79991234568', 'b', now(), now())
                    """);
            walk(statement, 1, "{\"m\":1.5,\"l\":7}");
            flyway(database, MigrationVersion.fromVersion(Integer.toString(AVERAGED_WALKS)))
                    .migrate();
            walk(statement, 2, "{\"m\":2.5,\"l\":7,\"r\":{\"d\":0.0}}");
            statement.execute("update walk set rules_version = 2 where chat_id = 2");
            assertThat(text(statement, "select string_agg(rules_version::text, ' ' order by chat_id) from walk"))
                    .isEqualTo("1 2");

            assertThat(undo(database)).isInstanceOf(Undoing.Undone.class);
            assertThat(text(statement, "select string_agg(meter, ' ' order by chat_id) from walk"))
                    .isEqualTo("{\"m\":1.5,\"l\":7} {\"l\": 7, \"m\": 2.5}");
        }
    }

    private static void walk(Statement statement, int telegramId, String meter) throws SQLException {
        statement.execute("""
                insert into walk (user_id, chat_id, form, live_message_id, started_at, heard_at, meter, days, multiplier)
                select id, telegram_id, 'dog', 1, now(), now(), '%s', '{}', 1 from users where telegram_id = %d
                """.formatted(meter, telegramId));
    }

    @Test
    void unsentTurnsAreKeptOnTheWayUpAndDown() throws SQLException {
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
