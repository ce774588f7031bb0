import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import steps.sandbox.postgres.LocalPostgres;
import steps.sandbox.postgres.Login;

/** PostgreSQL as {@code ./run} starts it, with fsync, and with people in it. */
final class Database implements AutoCloseable {
    private static final Login LOGIN = new Login("steps_bot", "bench", "steps_bot");

    private final LocalPostgres postgres;

    private Database(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    /** With an empty database for the bot. */
    static Database start(Path folder, int port) throws SQLException, IOException {
        LocalPostgres postgres = LocalPostgres.durable(folder, LOGIN, OptionalInt.of(port));
        try (Connection superuser = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"),
                        "postgres",
                        Files.readString(folder.resolve("superuser-password")).strip());
                Statement statement = superuser.createStatement()) {
            statement.execute("drop database if exists steps_bot with (force)");
            statement.execute("create database steps_bot owner steps_bot");
            statement.execute("grant pg_checkpoint to steps_bot");
        }
        return new Database(postgres);
    }

    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("POSTGRES_HOST", postgres.host());
        environment.put("POSTGRES_PORT", Integer.toString(postgres.port()));
        environment.put("POSTGRES_USER", postgres.user());
        environment.put("POSTGRES_PASSWORD", postgres.password());
        environment.put("POSTGRES_DB", postgres.database());
        return environment;
    }

    /** So many registered people from this number on, who have never said what they want to hear of, or want no news. */
    void settle(long firstId, int people, boolean wantNews) throws SQLException {
        execute("""
                with added as (
                  insert into users (telegram_id, first_name, phone, referral_code, consent_at, registered_at)
                  select %1$d + n, 'Имя', '+79991234567', 'b' || (%1$d + n), now(), now()
                    from generate_series(0, %2$d) as n
                  returning id)
                insert into message_preference (user_id, declined) select id, '{news}' from added where not %3$s
                """.formatted(firstId, people - 1, wantNews));
        execute("vacuum (freeze, analyze) users, message_preference");
    }

    /** A broadcast to everybody that is due now; its words have its number. Answers that number. */
    int broadcast() throws SQLException {
        long id = number("""
                insert into broadcast (title, author, state, text_ru, audience, next_at, created_at)
                values ('bench', 'bench', 'scheduled', 'x', '{"conditions":[]}', now() + interval '1 hour', now()) returning id
                """);
        execute("update broadcast set text_ru = 'bench-' || id, next_at = now() where id = " + id);
        return Math.toIntExact(id);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    String text(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** By PostgreSQL's own client; answers how long it took. */
    double psqlSeconds(String sql) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", postgres.host(), "-p",
                Integer.toString(postgres.port()), "-U", postgres.user(), "-d", postgres.database(), "-c", sql);
        builder.environment().put("PGPASSWORD", postgres.password());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        long begun = System.nanoTime();
        if (builder.start().waitFor() != 0) {
            throw new IOException("psql could not insert");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    @Override
    public void close() {
        postgres.close();
    }
}
