import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of Debian's in a folder of its own. */
final class Server {
    private static final String BINARIES = "/usr/lib/postgresql/15/bin/";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final String name;
    private final Path folder;
    private final Path logs;
    private final int port = Http.freePort();

    /**
     * Whose data are, or will be, in a folder of this name.
     *
     * @param folder where it may write
     */
    Server(String name, Path folder, Path logs) {
        this.name = name;
        this.folder = folder;
        this.logs = logs;
    }

    /** Only this machine reaches it. */
    void create() throws IOException {
        program("initdb", Map.of(), "--pgdata", data().toString(), "--username", "postgres", "--auth", "trust",
                "--encoding", "UTF8", "--locale", "C.UTF-8", "--data-checksums");
    }

    void configure(String... lines) throws IOException {
        Files.writeString(data().resolve("postgresql.conf"), String.join("\n", lines) + "\n", StandardOpenOption.APPEND);
    }

    /** Returns when it takes changes. */
    void start() throws IOException {
        Program.start(name, logs, Map.of(), Account.command(
                BINARIES + "postgres", "-D", data().toString(), "-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=" + folder));
        Waits.until(LONGEST, name + " takes changes, see its log", () -> {
            try {
                return superuser("postgres").number("select case when pg_is_in_recovery() then 1 else 0 end") == 0;
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    void makeRoles() throws SQLException {
        superuser("postgres").change("create role steps_bot_owner login password 'owner'");
        superuser("postgres").change("create role steps_bot login password 'service'");
    }

    void makeDatabase() throws SQLException {
        superuser("postgres").change("create database steps_bot owner steps_bot_owner");
    }

    /** One of PostgreSQL's programs that works on this server. */
    void program(String program, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = Account.command(BINARIES + program);
        command.addAll(List.of(arguments));
        int code = Program.start(name + "-" + program, logs, environment, command).await(LONGEST);
        if (code != 0) {
            throw new IOException(program + " has failed, see its log");
        }
    }

    Path data() {
        return folder.resolve(name);
    }

    int port() {
        return port;
    }

    Books superuser(String database) {
        return new Books("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", "");
    }

    Books owner() {
        return new Books("jdbc:postgresql://127.0.0.1:" + port + "/steps_bot", "steps_bot_owner", "owner");
    }

    Books service() {
        return new Books("jdbc:postgresql://127.0.0.1:" + port + "/steps_bot", "steps_bot", "service");
    }

    Map<String, String> environment() {
        return Map.of(
                "POSTGRES_HOST", "127.0.0.1",
                "POSTGRES_PORT", Integer.toString(port),
                "POSTGRES_DB", "steps_bot",
                "POSTGRES_USER", "steps_bot",
                "POSTGRES_PASSWORD", "service",
                "MIGRATION_USER", "steps_bot_owner",
                "MIGRATION_PASSWORD", "owner",
                "API_KEY", Partner.KEY);
    }
}
