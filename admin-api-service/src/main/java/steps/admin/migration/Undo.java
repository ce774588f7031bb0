package steps.admin.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Takes the newest applied migration back by its U twin, in one transaction with the removal of its row in Flyway's
 * history. Flyway itself undoes in its paid editions only.
 */
record Undo(DataSource database, String history, Duration patience) {
    static final String FOLDER = "db/migration/";

    private record Applied(int rank, String version, String script) {
        /** {@code V1__name.sql}, with its folder or without, is taken back by {@code U1__name.sql}. */
        String twin() {
            return "U" + script.substring(script.lastIndexOf('/') + 2);
        }
    }

    static Undo of(DataSource database, String history) {
        return new Undo(database, history, Duration.ofSeconds(10));
    }

    Undoing newest() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Undoing undoing = undo(connection);
                connection.commit();
                return undoing;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Undoing undo(Connection connection) throws SQLException {
        if (!historyExists(connection)) {
            return new Undoing.NothingApplied();
        }
        // Nobody else may undo, and nobody who migrates may write history, until we have committed.
        run(connection, "SET LOCAL lock_timeout = " + patience.toMillis());
        run(connection, "LOCK TABLE " + history + " IN SHARE ROW EXCLUSIVE MODE");
        Optional<Applied> newest = newest(connection);
        if (newest.isEmpty()) {
            return new Undoing.NothingApplied();
        }
        Applied applied = newest.get();
        Optional<String> sql = read(applied.twin());
        if (sql.isEmpty()) {
            return new Undoing.WithoutScript(applied.version(), applied.twin());
        }
        run(connection, sql.get());
        forget(connection, applied);
        return new Undoing.Undone(applied.version(), applied.twin());
    }

    private boolean historyExists(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            statement.setString(1, history);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private Optional<Applied> newest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT installed_rank, version, script FROM " + history
                        + " WHERE success AND type = 'SQL' AND version IS NOT NULL"
                        + " ORDER BY installed_rank DESC LIMIT 1")) {
            return row.next()
                    ? Optional.of(new Applied(row.getInt(1), row.getString(2), row.getString(3)))
                    : Optional.empty();
        }
    }

    private void forget(Connection connection, Applied applied) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM " + history + " WHERE installed_rank = ?")) {
            statement.setInt(1, applied.rank());
            statement.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Optional<String> read(String script) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(FOLDER + script)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
