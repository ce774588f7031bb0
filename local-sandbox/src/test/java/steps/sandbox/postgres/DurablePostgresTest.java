package steps.sandbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurablePostgresTest {
    private static final Login LOGIN = HoldsDurablePostgres.LOGIN;

    /** One for all, since making a cluster takes longest. */
    @TempDir
    private static Path folder;

    private Postmaster abandoned;
    private int port;

    @BeforeEach
    void aServerIsLeftBehindByAKilledProcess() throws IOException {
        try (OtherJvm jvm = OtherJvm.running(HoldsDurablePostgres.class, folder)) {
            port = Integer.parseInt(jvm.word());
        }
        abandoned = Postmaster.on(folder.resolve("data")).orElseThrow();
    }

    @AfterEach
    void nothingRunsOn() {
        Cluster.durable(folder).stop();
        Waiting.until(() -> !abandoned.isRunning());
    }

    @Test
    void isAdoptedWhereItListensAndKeepsItsData() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.durable(folder, LOGIN, OptionalInt.empty())) {
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(abandoned.isRunning()).isTrue();
            assertThat(Ask.of(postgres, "SELECT word FROM kept")).isEqualTo("still here");
            assertThat(Ask.of(postgres, "SHOW fsync")).isEqualTo("on");
        }
        assertThat(abandoned.isRunning()).isFalse();
    }

    @Test
    void isMovedToThePortThatIsAskedFor() throws SQLException {
        int wanted = FreePort.any();
        try (LocalPostgres postgres = LocalPostgres.durable(folder, LOGIN, OptionalInt.of(wanted))) {
            assertThat(postgres.port()).isEqualTo(wanted);
            assertThat(abandoned.isRunning()).isFalse();
            assertThat(Ask.of(postgres, "SELECT word FROM kept")).isEqualTo("still here");
        }
    }

    @Test
    void isStoppedFirstWhenItAnswersNobody() throws Exception {
        signal("STOP", abandoned.process());

        try (LocalPostgres postgres = LocalPostgres.durable(folder, LOGIN, OptionalInt.of(port))) {
            assertThat(abandoned.isRunning()).isFalse();
            assertThat(Ask.of(postgres, "SELECT word FROM kept")).isEqualTo("still here");
        }
    }

    @Test
    void recoversWhenTheServerWasKilledToo() throws SQLException {
        abandoned.kill();

        try (LocalPostgres postgres = LocalPostgres.durable(folder, LOGIN, OptionalInt.of(port))) {
            assertThat(Ask.of(postgres, "SELECT word FROM kept")).isEqualTo("still here");
        }
    }

    @Test
    void startsBesideAStalePidFileThatNamesAStrangersProcess() throws Exception {
        abandoned.kill();
        Path pidFile = folder.resolve("data/postmaster.pid");
        List<String> lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        try (LocalPostgres postgres = LocalPostgres.durable(folder, LOGIN, OptionalInt.of(port))) {
            assertThat(Ask.of(postgres, "SELECT word FROM kept")).isEqualTo("still here");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void isUsedByASecondProcessWithoutBeingStopped() throws SQLException {
        try (LocalPostgres guest = LocalPostgres.running(folder, LOGIN).orElseThrow()) {
            assertThat(Ask.of(guest, "SELECT word FROM kept")).isEqualTo("still here");
        }
        assertThat(abandoned.isRunning()).isTrue();

        Cluster.durable(folder).stop();
        assertThat(LocalPostgres.running(folder, LOGIN)).isEmpty();
    }

    @Test
    void followsANewPasswordAndMakesANewDatabase() throws SQLException {
        Login other = new Login("steps_bot", "changed", "second");
        try (LocalPostgres postgres = LocalPostgres.durable(folder, other, OptionalInt.empty())) {
            assertThat(Ask.of(postgres, "SELECT current_database()")).isEqualTo("second");
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        abandoned.kill();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalPostgres.durable(folder, LOGIN, OptionalInt.of(taken.getLocalPort())))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        Cluster.durable(folder).stop();
        Path version = folder.resolve("data/PG_VERSION");
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(() -> LocalPostgres.durable(folder, LOGIN, OptionalInt.empty()))
                    .isInstanceOf(LocalPostgresException.class)
                    .hasMessageContaining("PostgreSQL 17's, ours is 18");
        } finally {
            Files.writeString(version, "18\n");
        }
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
