package steps.admin.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a database is a PostgreSQL 15 or newer in UTF-8 that lets us in.
 *
 * @param login the variables that say as whom
 */
record DatabaseCheck(Door database, Duration patience, String login) {
    static final String OF_SERVICES = "POSTGRES_USER and POSTGRES_PASSWORD";

    private static final int OLDEST_VERSION = 150_000;
    private static final Set<String> REFUSED_LOGIN = Set.of("28000", "28P01");
    private static final String NO_SUCH_DATABASE = "3D000";

    /** A way in. */
    interface Door {
        Connection open() throws SQLException;
    }

    DatabaseCheck(Door database, String login) {
        // Long enough for a database that is started together with us.
        this(database, Duration.ofSeconds(30), login);
    }

    /** What is wrong, in one sentence. */
    Optional<String> complaint() {
        long start = System.nanoTime();
        while (true) {
            try (Connection connection = database.open();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT current_setting('server_version_num')::int,"
                            + " current_setting('server_version'), current_setting('server_encoding')")) {
                row.next();
                return complaintOf(row.getInt(1), row.getString(2), row.getString(3));
            } catch (SQLException e) {
                Optional<String> complaint = complaintOf(e);
                if (complaint.isPresent()) {
                    return complaint;
                }
                if (System.nanoTime() - start > patience.toNanos()) {
                    return Optional.of("PostgreSQL cannot be reached (" + e.getMessage()
                            + "): check POSTGRES_HOST and POSTGRES_PORT.");
                }
                pause();
            }
        }
    }

    static Optional<String> complaintOf(int version, String versionName, String encoding) {
        if (version < OLDEST_VERSION) {
            return Optional.of("PostgreSQL 15 or newer is needed, but POSTGRES_HOST runs version " + versionName + ".");
        }
        if (!encoding.equals("UTF8")) {
            return Optional.of("The database POSTGRES_DB must be encoded in UTF8, but is in " + encoding + ".");
        }
        return Optional.empty();
    }

    private Optional<String> complaintOf(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            return Optional.empty();
        }
        if (REFUSED_LOGIN.contains(state)) {
            return Optional.of("PostgreSQL refuses us (" + e.getMessage() + "): check " + login + ".");
        }
        return state.equals(NO_SUCH_DATABASE)
                ? Optional.of("PostgreSQL has no such database (" + e.getMessage() + "): check POSTGRES_DB.")
                : Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
