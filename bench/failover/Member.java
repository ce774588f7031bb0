import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One PostgreSQL server and the Patroni that looks after it: what would be one machine. */
final class Member {
    static final String SUPERUSER_PASSWORD = "superuser-of-the-drill";
    private static final Path BINARIES = Path.of("/usr/lib/postgresql/15/bin");
    private static final Duration TO_END = Duration.ofSeconds(30);

    private final String name;
    private final Path folder;
    private final Path logs;
    private final int port = Http.freePort();
    private final int patroniPort = Http.freePort();
    private Program patroni;
    private boolean frozen;

    Member(String name, Path folder, Path logs, int etcd) throws IOException {
        this.name = name;
        this.folder = folder;
        this.logs = logs;
        Path settings = Files.writeString(folder.resolve(name + ".yml"), settings(etcd));
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r--r--"));
        AtEnd.run(this::close);
    }

    /**
     * Nobody is told of a commit before the other server has it on its disk: {@code synchronous_commit = on} with a
     * standby that Patroni names. A primary that has died is given up at once, not started again.
     */
    private String settings(int etcd) {
        return """
                scope: steps
                name: %1$s
                restapi: {listen: '127.0.0.1:%2$d', connect_address: '127.0.0.1:%2$d'}
                etcd3: {host: '127.0.0.1:%3$d'}
                bootstrap:
                  dcs:
                    ttl: 8
                    loop_wait: 1
                    retry_timeout: 3
                    primary_start_timeout: 0
                    synchronous_mode: true
                    postgresql:
                      use_pg_rewind: true
                      parameters: {synchronous_commit: 'on', wal_log_hints: 'on', max_connections: 100}
                  initdb: [encoding: UTF8, locale: C.UTF-8, data-checksums]
                postgresql:
                  listen: 127.0.0.1:%4$d
                  connect_address: 127.0.0.1:%4$d
                  data_dir: %5$s/%1$s
                  bin_dir: %6$s
                  pgpass: %5$s/%1$s.pgpass
                  authentication:
                    superuser: {username: postgres, password: %7$s}
                    replication: {username: replicator, password: %7$s}
                  parameters: {unix_socket_directories: '%5$s', timezone: UTC}
                  pg_hba:
                    - host replication replicator 127.0.0.1/32 scram-sha-256
                    - host all all 127.0.0.1/32 scram-sha-256
                """.formatted(name, patroniPort, etcd, port, folder, BINARIES, SUPERUSER_PASSWORD);
    }

    void start() throws IOException {
        patroni = Program.start("patroni-" + name, logs, Map.of(),
                Account.command("/usr/bin/patroni", folder.resolve(name + ".yml").toString()));
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    int patroniPort() {
        return patroniPort;
    }

    boolean isPrimary() {
        return answers("primary");
    }

    /** Whether what is committed is certain to be here. */
    boolean isSynchronousStandby() {
        return answers("synchronous");
    }

    private boolean answers(String role) {
        return Http.status("http://127.0.0.1:" + patroniPort + "/" + role) == 200;
    }

    /** PostgreSQL alone, as when the kernel runs out of memory. */
    void killServer() throws IOException {
        server().forEach(process -> process.destroyForcibly());
    }

    /** PostgreSQL and Patroni at the same moment. */
    void killMachine() throws IOException {
        List<ProcessHandle> server = server();
        patroni.kill();
        server.forEach(ProcessHandle::destroyForcibly);
    }

    /** All of it stands still, and its connections with it: nobody is told that it is gone. */
    void freeze() throws IOException {
        frozen = true;
        List<ProcessHandle> all = new ArrayList<>(server());
        all.add(ProcessHandle.of(patroni.pid()).orElseThrow());
        all.forEach(process -> Program.signal("STOP", process.pid()));
    }

    /**
     * As a watchdog does with a machine that has stood still, before it can go on: a Patroni that wakes up takes itself for
     * the leader, and what the other server has taken meanwhile would be lost.
     */
    void reset() throws IOException {
        if (frozen) {
            killMachine();
            frozen = false;
        }
    }

    boolean isRunning() {
        return patroni != null && patroni.isAlive();
    }

    /** The postmaster first, then what it has started. */
    private List<ProcessHandle> server() throws IOException {
        Path file = folder.resolve(name).resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return List.of();
        }
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(pid)
                .map(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList())
                .orElse(List.of());
    }

    /** Patroni takes its PostgreSQL with it, unless it stands still or was killed. */
    private void close() {
        try {
            for (ProcessHandle left : server()) {
                Program.signal("CONT", left.pid());
                left.destroy();
            }
            Waits.until(TO_END, name + " has ended", () -> !isThere());
        } catch (IOException | IllegalStateException e) {
            System.err.println("PostgreSQL " + name + " does not end: " + e.getMessage());
        }
    }

    private boolean isThere() {
        try {
            return !server().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
