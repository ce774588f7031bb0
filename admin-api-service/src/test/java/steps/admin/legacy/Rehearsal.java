package steps.admin.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import steps.admin.legacy.source.MediaFolder;
import steps.admin.legacy.source.OldAddress;
import steps.admin.legacy.source.OldDatabase;
import steps.domain.wording.EveryText;
import steps.sandbox.postgres.LocalPostgres;

/** An old database and an empty one of ours on one server, as often as a test needs them. */
final class Rehearsal implements AutoCloseable {
    private final LocalPostgres postgres;
    private final Path media;
    private final List<String> progress = new ArrayList<>();
    private int copies;

    private Rehearsal(LocalPostgres postgres, Path media) {
        this.postgres = postgres;
        this.media = media;
    }

    static Rehearsal start(Path media) throws SQLException {
        var rehearsal = new Rehearsal(LocalPostgres.temporary(), media);
        rehearsal.postgres.createDatabase("empty");
        Flyway.configure()
                .dataSource(rehearsal.postgres.source("empty"))
                .locations("classpath:db/migration")
                .load()
                .migrate();
        OldSystem.dirty(rehearsal.postgres, "dirty");
        rehearsal.anew();
        return rehearsal;
    }

    /** Both as they were at first. */
    void anew() throws SQLException {
        copies++;
        progress.clear();
        copy("empty", name());
        copy("dirty", name() + "_old");
    }

    OldSystem old() {
        return new OldSystem(postgres, name() + "_old");
    }

    DataSource ours() {
        return postgres.source(name());
    }

    OldAddress address(String database) {
        return new OldSystem(postgres, database).address();
    }

    List<String> progress() {
        return progress;
    }

    /** Of an import that must come to its end. */
    String report() throws SQLException {
        var imported = take();
        assertThat(imported).as(imported.toString()).isInstanceOf(Imported.Done.class);
        return ((Imported.Done) imported).report();
    }

    Imported take() throws SQLException {
        try (var source = OldDatabase.open(old().address())) {
            return new Import(ours(), EveryText.keys(), Clock.systemUTC(), progress::add)
                    .take(source, MediaFolder.of(Optional.of(media.toString())));
        }
    }

    void run(String sql) throws SQLException {
        try (Connection connection = ours().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String query) throws SQLException {
        return text(ours(), query);
    }

    /** Of a database that nothing was imported into. */
    String textBefore(String query) throws SQLException {
        return text(postgres.source("empty"), query);
    }

    private static String text(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }

    private String name() {
        return "ours" + copies;
    }

    private void copy(String of, String to) throws SQLException {
        var superuser = postgres.superuser();
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + to + " template " + of + " owner " + postgres.user());
        }
    }
}
