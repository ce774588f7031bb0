package steps.sandbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryPostgresTest {
    @Test
    void isAPostgres18InUtf8ThatLowersCyrillic() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            assertThat(Ask.of(postgres, "SHOW server_version_num")).startsWith("18");
            assertThat(Ask.of(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(Ask.of(postgres, "SELECT lower('ЁЛКА')")).isEqualTo("ёлка");
            assertThat(Ask.of(postgres, "SHOW fsync")).isEqualTo("off");
        }
    }

    @Test
    void givesARoleThatOwnsItsDatabaseAndIsNoSuperuser() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            Ask.run(postgres, "CREATE EXTENSION pg_trgm");
            postgres.createDatabase("another one");

            assertThat(Ask.of(postgres, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThat(Ask.of(
                            postgres, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'another one'"))
                    .isEqualTo(postgres.user());
        }
    }

    @Test
    void aGuestOwnsNothingAnyMore() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            Login guest = new Login("gu\"est", "it's", postgres.database());
            postgres.admit(guest);
            Ask.run(postgres, "GRANT CREATE ON SCHEMA public TO \"gu\"\"est\"");
            try (Connection connection =
                            DriverManager.getConnection(postgres.jdbcUrl(), guest.user(), guest.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE theirs (id int)");

                postgres.admit(guest);

                assertThat(Ask.of(postgres, "SELECT tableowner FROM pg_tables WHERE tablename = 'theirs'"))
                        .isEqualTo(postgres.user());
                assertThatThrownBy(() -> statement.execute("DROP TABLE theirs")).hasMessageContaining("must be owner");
            }
        }
    }

    @Test
    void twoAtOnceKnowNothingOfEachOther() throws SQLException {
        try (LocalPostgres one = LocalPostgres.temporary();
                LocalPostgres other = LocalPostgres.temporary()) {
            Ask.run(one, "CREATE TABLE mine (id int)");

            assertThat(Ask.of(other, "SELECT to_regclass('mine')")).isNull();
        }
    }

    @Test
    void leavesNothingWhenClosed() {
        LocalPostgres postgres = LocalPostgres.temporary();
        Path data = postgres.data();
        Postmaster server = Postmaster.on(data).orElseThrow();

        postgres.close();

        assertThat(server.isRunning()).isFalse();
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void leavesNothingWhenItsJvmIsKilled(@TempDir Path folder) throws IOException {
        try (OtherJvm jvm = OtherJvm.running(HoldsTemporaryPostgres.class, folder)) {
            Path data = Path.of(jvm.word());
            Postmaster server = Postmaster.on(data).orElseThrow();

            jvm.kill();

            Waiting.until(() -> !server.isRunning());
            Waiting.until(() -> !Files.exists(data.getParent()));
        }
    }
}
