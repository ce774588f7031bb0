package steps.admin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import steps.sandbox.postgres.LocalPostgres;

class FormerTablesTest {
    @Test
    void keepOurOwnOut() throws SQLException {
        try (var postgres = LocalPostgres.temporary()) {
            var database = Databases.of(postgres, postgres.database());
            assertThat(new FormerTables(database).obstacle()).isEmpty();
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create table alembic_version (version_num varchar(32))");
                assertThat(new FormerTables(database).obstacle())
                        .hasValueSatisfying(
                                sentence -> assertThat(sentence).contains("POSTGRES_DB", "docs/cut-over.md"));
                statement.execute("create table flyway_schema_history (version varchar(50))");
            }
            assertThat(new FormerTables(database).obstacle()).isEmpty();
        }
    }
}
