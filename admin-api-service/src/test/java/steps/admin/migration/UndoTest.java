package steps.admin.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import steps.sandbox.postgres.LocalPostgres;

/** With scripts of its own, so that it can have broken and missing ones. */
class UndoTest {
    private static final String HISTORY = "flyway_schema_history";

    private static LocalPostgres postgres;

    @TempDir
    private Path root;

    private ClassLoader before;
    private PGSimpleDataSource database;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.temporary();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void twoMigrationsAreApplied(TestInfo test) throws Exception {
        String name = test.getTestMethod().orElseThrow().getName();
        postgres.createDatabase(name);
        database = Databases.of(postgres, name);
        script("V1__first.sql", "CREATE TABLE first (id int);");
        script("V2__second.sql", "CREATE TABLE second (id int);");
        before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(scripts());
        Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + root.resolve(Undo.FOLDER))
                .load()
                .migrate();
    }

    @AfterEach
    void seeTheUsualScriptsAgain() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void takesBackTheNewestAndLeavesTheRest() throws Exception {
        script("U2__second.sql", "DROP TABLE second;");

        assertThat(undo()).isEqualTo(new Undoing.Undone("2", "U2__second.sql"));
        assertThat(tables()).contains("relation first r ").doesNotContain("relation second r ");
    }

    @Test
    void saysWhichScriptIsMissing() throws Exception {
        assertThat(undo()).isEqualTo(new Undoing.WithoutScript("2", "U2__second.sql"));
        assertThat(tables()).contains("relation second r ");
    }

    @Test
    void changesNothingWhenTheScriptFailsHalfway() throws Exception {
        script("U2__second.sql", "DROP TABLE second; DROP TABLE nowhere;");

        assertThatThrownBy(this::undo).isInstanceOf(SQLException.class).hasMessageContaining("nowhere");
        assertThat(tables()).contains("relation second r ");

        script("U2__second.sql", "DROP TABLE second;");
        assertThat(undo()).isEqualTo(new Undoing.Undone("2", "U2__second.sql"));
    }

    @Test
    void twoAtOnceTakeBackOneEach() throws Exception {
        script("U1__first.sql", "DROP TABLE first;");
        script("U2__second.sql", "DROP TABLE second;");
        ClassLoader scripts = Thread.currentThread().getContextClassLoader();
        Callable<Undoing> undo = () -> {
            Thread.currentThread().setContextClassLoader(scripts);
            return undo();
        };
        List<Future<Undoing>> done;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            done = threads.invokeAll(List.of(undo, undo));
        }

        assertThat(done.stream().map(Future::resultNow))
                .containsExactlyInAnyOrder(
                        new Undoing.Undone("1", "U1__first.sql"), new Undoing.Undone("2", "U2__second.sql"));
    }

    @Test
    void givesUpWhenSomebodyHoldsTheHistory() throws Exception {
        script("U2__second.sql", "DROP TABLE second;");
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE flyway_schema_history IN SHARE ROW EXCLUSIVE MODE");

            Undo undo = new Undo(database, HISTORY, Duration.ofMillis(100));
            assertThatThrownBy(undo::newest).isInstanceOf(SQLException.class).hasMessageContaining("lock timeout");
        }
    }

    private Undoing undo() throws SQLException {
        return Undo.of(database, HISTORY).newest();
    }

    private Iterable<String> tables() throws SQLException {
        return Schema.of(database).lines();
    }

    private void script(String name, String sql) throws IOException {
        Files.createDirectories(root.resolve(Undo.FOLDER));
        Files.writeString(root.resolve(Undo.FOLDER).resolve(name), sql);
    }

    private ClassLoader scripts() throws MalformedURLException {
        return new URLClassLoader(new URL[] {root.toUri().toURL()}, before);
    }
}
