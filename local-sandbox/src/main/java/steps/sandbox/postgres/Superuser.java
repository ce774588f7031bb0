package steps.sandbox.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.postgresql.ds.PGSimpleDataSource;

/** Whoever may create roles and databases in a cluster. */
record Superuser(String host, int port, String password) {
    static final String NAME = "postgres";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** "The database system is starting up", "… is not yet accepting connections": worth another try. */
    private static final String STARTING_UP = "57P03";

    /** Whether the server on this port answers and works on that data. */
    boolean finds(Path data) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), data);
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    /** Creates the role and its database unless they are there, and sets the password either way. */
    void ensure(Login login) {
        try (Connection connection = connect()) {
            ensureRole(connection, login);
            ensureDatabase(connection, login.database(), login.user());
        } catch (SQLException e) {
            throw new LocalPostgresException("The database " + login + " could not be set up: " + e.getMessage(), e);
        }
    }

    /** Creates the role unless it is there, sets its password, and gives what it owns in its database to another. */
    void ensureGuest(Login guest, String owner) {
        try (Connection connection = connect(guest.database())) {
            ensureRole(connection, guest);
            run(connection, "REASSIGN OWNED BY %I TO %I", guest.user(), owner);
        } catch (SQLException e) {
            throw new LocalPostgresException("The role " + guest + " could not be set up: " + e.getMessage(), e);
        }
    }

    private static void ensureRole(Connection connection, Login login) throws SQLException {
        boolean known = has(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", login.user());
        run(
                connection,
                (known ? "ALTER" : "CREATE") + " ROLE %I WITH LOGIN PASSWORD %L",
                login.user(),
                login.password());
    }

    void ensureDatabase(String database, String owner) {
        try (Connection connection = connect()) {
            ensureDatabase(connection, database, owner);
        } catch (SQLException e) {
            throw new LocalPostgresException("Database " + database + " could not be created: " + e.getMessage(), e);
        }
    }

    private static void ensureDatabase(Connection connection, String database, String owner) throws SQLException {
        if (!has(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            run(connection, "CREATE DATABASE %I OWNER %I", database, owner);
        }
    }

    private static boolean has(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** These statements take no parameters, so the server itself quotes the names. */
    private static void run(Connection connection, String template, String first, String second) throws SQLException {
        String sql;
        try (PreparedStatement format = connection.prepareStatement("SELECT format(?, ?, ?)")) {
            format.setString(1, template);
            format.setString(2, first);
            format.setString(3, second);
            try (ResultSet row = format.executeQuery()) {
                row.next();
                sql = row.getString(1);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return connect("postgres");
    }

    private Connection connect(String database) throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return source(database).getConnection();
            } catch (SQLException e) {
                if (!STARTING_UP.equals(e.getSQLState()) || Instant.now().isAfter(end)) {
                    throw e;
                }
                Pause.brief();
            }
        }
    }

    private PGSimpleDataSource source(String database) {
        // A data source of its own: DriverManager would look for drivers in whoever's class loader asked first.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(NAME);
        source.setPassword(password);
        source.setConnectTimeout(5);
        source.setLoginTimeout(5);
        source.setSocketTimeout(60);
        return source;
    }
}
