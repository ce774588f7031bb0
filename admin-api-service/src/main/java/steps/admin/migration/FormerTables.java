package steps.admin.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** Tells the Python system's database, which an old {@code .env} names, from one that is ours to fill. */
record FormerTables(DataSource database) {
    private static final String FOUND = """
            select to_regclass('alembic_version') is not null and to_regclass('flyway_schema_history') is null
            """;

    /** In one sentence; our tables have the names of some of its own. */
    Optional<String> obstacle() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FOUND)) {
            row.next();
            return row.getBoolean(1)
                    ? Optional.of(
                            "POSTGRES_DB is the Python system's database: give it another name, create an empty one"
                                    + " under this name, and take its data over by \"import\" (docs/cut-over.md says how).")
                    : Optional.empty();
        }
    }
}
