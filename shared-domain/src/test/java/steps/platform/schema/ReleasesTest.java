package steps.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steps.sandbox.postgres.LocalPostgres;

/**
 * While a release rolls out, the one before still works on the new schema. What that one asks of PostgreSQL was written down
 * by {@code .ci/record-statements}; each of its statements must still be understood.
 */
class ReleasesTest {
    private static final Path RELEASES = Path.of("src/test/resources/releases");

    /** Wherever it stands: many are parts of a {@code with}. */
    private static final Pattern INSERT =
            Pattern.compile("insert\\s+into\\s+(\"?\\w+\"?)\\s*\\(([^)]*)\\)", Pattern.CASE_INSENSITIVE);

    private static LocalPostgres postgres;
    private Connection connection;

    @BeforeAll
    static void migrate() {
        postgres = LocalPostgres.temporary();
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = postgres.source().getConnection();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    static List<Path> releases() throws IOException {
        try (var files = Files.list(RELEASES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theNewestSchemaUnderstandsWhatTheReleaseAsks(Path release) throws IOException, SQLException {
        var statements = statements(release);
        assertThat(statements).hasSizeGreaterThan(50);
        var refused = new ArrayList<String>();
        for (var statement : statements) {
            refusal(statement).ifPresent(refused::add);
        }
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theNewestSchemaDemandsNoColumnThatTheReleaseDoesNotKnow(Path release) throws IOException, SQLException {
        var lacking = new TreeSet<String>();
        for (var statement : statements(release)) {
            var insert = INSERT.matcher(statement);
            while (insert.find()) {
                lacking.addAll(demandedBeyond(insert.group(1), insert.group(2)));
            }
        }
        assertThat(lacking).isEmpty();
    }

    @Test
    void aColumnThatIsGoneIsNoticed() throws SQLException {
        var statement = "select balance from account where id = $1";
        assertThat(refusal(statement)).isEmpty();
        inATransactionThatIsRolledBack("alter table account rename column balance to sum", () -> {
            assertThat(refusal(statement))
                    .hasValueSatisfying(why -> assertThat(why).contains("balance"));
        });
    }

    @Test
    void aColumnThatBecomesNeededIsNoticed() throws SQLException {
        inATransactionThatIsRolledBack("alter table media add column author text not null", () -> {
            assertThat(demandedBeyond("media", "kind, content")).contains("media.author");
        });
    }

    private static List<String> statements(Path release) throws IOException {
        return Stream.of(Files.readString(release).split("\n;\n"))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    private Optional<String> refusal(String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("prepare asked as " + statement);
            sql.execute("deallocate asked");
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e.getMessage() + ": " + statement);
        }
    }

    private Set<String> demandedBeyond(String table, String columns) throws SQLException {
        var known = new TreeSet<String>();
        for (var column : columns.split(",", -1)) {
            known.add(column.strip().replace("\"", ""));
        }
        var demanded = new TreeSet<String>();
        try (var query = connection.prepareStatement("""
                select table_name || '.' || column_name, column_name from information_schema.columns
                 where table_name = ? and table_schema = current_schema()
                   and is_nullable = 'NO' and column_default is null and is_identity = 'NO' and is_generated = 'NEVER'
                """)) {
            query.setString(1, table.replace("\"", ""));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    if (!known.contains(rows.getString(2))) {
                        demanded.add(rows.getString(1));
                    }
                }
            }
        }
        return demanded;
    }

    private void inATransactionThatIsRolledBack(String change, Looking looking) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            sql.execute(change);
            looking.look();
        } finally {
            connection.rollback();
        }
    }

    private interface Looking {
        void look() throws SQLException;
    }
}
