package steps.admin.legacy.source;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The Python system's database: read only, and as of one moment from beginning to end. */
public final class OldDatabase implements AutoCloseable {
    private static final String PATIENCE_S = "10";

    private static final List<String> TABLES = List.of(
            "users",
            "families",
            "family_invitations",
            "ledger_entries",
            "walk_form_coefficients",
            "temperature_coefficients",
            "catalog_categories",
            "products",
            "orders",
            "order_items",
            "user_addresses",
            "pvz",
            "promo_groups",
            "promo_codes",
            "referrals",
            "contents",
            "faq_items",
            "bot_settings",
            "broadcasts");

    private final Connection connection;

    private OldDatabase(Connection connection) {
        this.connection = connection;
    }

    public static OldDatabase open(OldAddress address) throws SQLException {
        var login = new Properties();
        login.setProperty("user", address.user());
        login.setProperty("password", address.password());
        login.setProperty("connectTimeout", PATIENCE_S);
        login.setProperty("loginTimeout", PATIENCE_S);
        var connection = DriverManager.getConnection(address.jdbcUrl(), login);
        try {
            prepare(connection);
            return new OldDatabase(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            statement.execute("set idle_in_transaction_session_timeout = 0");
            statement.execute("set work_mem = '64MB'");
            statement.execute("set search_path = public");
            statement.execute("set timezone = 'UTC'");
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
    }

    public Connection connection() {
        return connection;
    }

    /** The tables that are not there; none of a database that can be taken over. */
    public List<String> missingTables() throws SQLException {
        var missing = new ArrayList<String>();
        try (PreparedStatement statement = connection.prepareStatement("select to_regclass(?) is null")) {
            for (var table : TABLES) {
                statement.setString(1, "public." + table);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        missing.add(table);
                    }
                }
            }
        }
        return missing;
    }

    /** The database is ours already: whoever names it has mixed up the two. */
    public boolean isOurs() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select to_regclass('public.flyway_schema_history') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** In one sentence. */
    public Optional<String> complaint() throws SQLException {
        if (isOurs()) {
            return Optional.of("--from names a database that belongs to Steps Bot already, not the Python system's.");
        }
        var missing = missingTables();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("--from does not name the Python system's database: it has no table "
                        + String.join(", ", missing) + ".");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
