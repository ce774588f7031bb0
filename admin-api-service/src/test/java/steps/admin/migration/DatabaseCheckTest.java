package steps.admin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import steps.sandbox.postgres.LocalPostgres;

class DatabaseCheckTest {
    private static LocalPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.temporary();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void isContentWithOurOwnDatabase() {
        assertThat(complaintOf(database())).isEmpty();
    }

    @Test
    void namesThePasswordWhenItIsWrong() {
        PGSimpleDataSource database = database();
        database.setPassword("wrong");

        assertThat(complaintOf(database))
                .hasValueSatisfying(complaint -> assertThat(complaint)
                        .contains("check POSTGRES_USER and POSTGRES_PASSWORD")
                        .doesNotContain("\n"));
    }

    @Test
    void namesTheDatabaseWhenItIsMissing() {
        PGSimpleDataSource database = database();
        database.setDatabaseName("nowhere");

        assertThat(complaintOf(database))
                .hasValueSatisfying(complaint -> assertThat(complaint).contains("check POSTGRES_DB"));
    }

    @Test
    void namesTheHostWhenNobodyAnswers() throws IOException {
        PGSimpleDataSource database = database();
        try (ServerSocket closedSoon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            database.setPortNumbers(new int[] {closedSoon.getLocalPort()});
        }

        assertThat(new DatabaseCheck(database::getConnection, Duration.ZERO, DatabaseCheck.OF_SERVICES).complaint())
                .hasValueSatisfying(complaint ->
                        assertThat(complaint).contains("cannot be reached").contains("check POSTGRES_HOST"));
    }

    @Test
    void refusesAnOldServer() {
        assertThat(DatabaseCheck.complaintOf(140_017, "14.17 (Debian)", "UTF8"))
                .hasValue("PostgreSQL 15 or newer is needed, but POSTGRES_HOST runs version 14.17 (Debian).");
        assertThat(DatabaseCheck.complaintOf(150_000, "15.0", "UTF8")).isEmpty();
    }

    @Test
    void refusesAnotherEncoding() {
        assertThat(DatabaseCheck.complaintOf(180_000, "18.0", "SQL_ASCII"))
                .hasValue("The database POSTGRES_DB must be encoded in UTF8, but is in SQL_ASCII.");
    }

    private static Optional<String> complaintOf(PGSimpleDataSource database) {
        return new DatabaseCheck(database::getConnection, Duration.ofSeconds(10), DatabaseCheck.OF_SERVICES)
                .complaint();
    }

    private static PGSimpleDataSource database() {
        return Databases.of(postgres, postgres.database());
    }
}
