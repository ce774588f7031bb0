package steps.admin.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The role under which the services work: made, and given what it needs and no more, by the role that owns the schema.
 *
 * @param owner connections of that one
 */
record ServiceRole(DataSource owner, String name, String password) {
    private static final String NOT_PERMITTED = "42501";
    private static final String KNOWN = "select exists (select from pg_roles where rolname = ?)";
    private static final String CREATE = "select format('create role %I login password %L', ?, ?)";

    /** A member of the owner may do what that may, and a superuser anything. */
    private static final String POWERFUL = """
            select rolsuper or pg_has_role(oid, current_user, 'member') from pg_roles where rolname = ?
            """;

    private static final String FOREIGN = """
            select pg_get_userbyid(relowner) from pg_class
             where oid = to_regclass('flyway_schema_history') and not pg_has_role(relowner, 'usage')
            """;

    private static final String OWNS = """
            select exists (select from pg_class join pg_roles on rolname = ?
                            where pg_class.oid = to_regclass('transfer') and pg_has_role(pg_roles.oid, relowner, 'usage'))
            """;

    /** The obstacle that keeps the migration from even beginning, in one sentence. */
    @Nullable
    String obstacle() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            String other = text(connection, FOREIGN);
            return other == null
                    ? null
                    : "The schema belongs to " + other + ", so " + currentUser(connection)
                            + " cannot migrate it: as a superuser, run \"reassign owned by " + other + " to "
                            + currentUser(connection) + "\" in this database, or let MIGRATION_USER be " + other + ".";
        }
    }

    /** Tells the case in which the services' own role may do with the transfers whatever it likes. */
    boolean ownsTheBooks() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            return is(connection, OWNS);
        }
    }

    /** To be called when the schema is as new as it gets. */
    ServiceRights settle() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            if (currentUser(connection).equals(name)) {
                return new ServiceRights.OwnsAll();
            }
            if (!is(connection, KNOWN)) {
                create(connection);
            }
            text(connection, "select grant_service_role(?)", name);
            return is(connection, POWERFUL) ? new ServiceRights.TooPowerful(name) : new ServiceRights.Granted(name);
        } catch (SQLException e) {
            if (!NOT_PERMITTED.equals(e.getSQLState())) {
                throw e;
            }
            // The rest of the message is PostgreSQL's advice, on lines of its own.
            return new ServiceRights.NotPermitted(
                    name, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private void create(Connection connection) throws SQLException {
        String sql = text(connection, CREATE, name, password);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String currentUser(Connection connection) throws SQLException {
        return Objects.requireNonNull(text(connection, "select current_user"));
    }

    private boolean is(Connection connection, String question) throws SQLException {
        return "t".equals(text(connection, question, name));
    }

    /** The only column of the first row; null when there is none. */
    private static @Nullable String text(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
