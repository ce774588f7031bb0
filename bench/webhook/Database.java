import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

/** PostgreSQL as {@code ./run} starts it, with fsync, and with the statistics of its statements. */
final class Database implements AutoCloseable {
    static final String PGBENCH = "pgbench";
    private static final int WALKS_BEFORE = 30;
    private static final Login LOGIN = new Login("steps_bot", "bench", "steps_bot");

    private final Path folder;
    private final LocalPostgres postgres;
    private final Connection superuser;

    private Database(Path folder, LocalPostgres postgres) throws SQLException, IOException {
        this.folder = folder;
        this.postgres = postgres;
        superuser = DriverManager.getConnection(
                postgres.jdbcUrl("postgres"),
                "postgres",
                Files.readString(folder.resolve("superuser-password")).strip());
    }

    /** With an empty database for the bot. */
    static Database start(Path folder, int port) throws SQLException, IOException {
        LocalPostgres first = LocalPostgres.durable(folder, LOGIN, OptionalInt.of(port));
        Path settings = folder.resolve("data/postgresql.auto.conf");
        if (!Files.readString(settings).contains("pg_stat_statements")) {
            first.close();
            Files.writeString(
                    settings,
                    "shared_preload_libraries = 'pg_stat_statements'\npg_stat_statements.track = 'none'\n",
                    StandardOpenOption.APPEND);
        }
        Database database = new Database(folder, LocalPostgres.durable(folder, LOGIN, OptionalInt.of(port)));
        database.execute("drop database if exists steps_bot with (force)");
        database.execute("create database steps_bot owner steps_bot");
        database.execute("create extension if not exists pg_stat_statements");
        database.postgres.createDatabase(PGBENCH);
        return database;
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

    /**
     * Ten thousand registered people with a month of walks behind them and a conversation each; a third of them are in families
     * of five, most of them walk.
     * Answers the walks by person.
     */
    Map<Long, Long> settle(int people, int walkers, long firstId, int liveMessage, int statusMessage, long beginS) throws SQLException {
        try (Connection connection = bot()) {
            run(connection, """
                    insert into users (telegram_id, username, first_name, phone, referral_code, consent_at, registered_at)
                    select %d + n, 'walker' || (%1$d + n), 'Имя' || (%1$d + n), '+79991234567', 'bench' || n, now(), now()
                      from generate_series(0, %d) as n
                    """.formatted(firstId, people - 1));
            run(connection, "insert into account (kind, user_id, balance) select 'user', id, 0 from users");
            run(connection, """
                    insert into family (name, owner_id, created_at)
                    select 'Семья', min(id), now() from users where id % 3 = 0 group by id / 15
                    """);
            run(connection, """
                    insert into family_member (family_id, user_id, joined_at)
                    select family.id, users.id, now()
                      from users join family on family.owner_id / 15 = users.id / 15 where users.id % 3 = 0
                    """);
            run(connection, "insert into idempotency_key (key) values ('bench')");
            run(connection, """
                    insert into transfer (debit_account_id, credit_account_id, amount, operation, idempotency_key, created_at)
                    select (select id from account where system_name = 'steps'), id, 40, 'steps_accrual', 'bench',
                           now() - day * interval '1 day'
                      from generate_series(%d, 1, -1) as day, account where kind = 'user' order by day desc, id
                    """.formatted(WALKS_BEFORE));
            run(connection, """
                    insert into conversation (chat_id, seen)
                    select telegram_id, array(select 600000000 + generate_series(1, 16)) from users
                    """);
            run(connection, """
                    insert into walk (user_id, chat_id, form, live_message_id, started_at, heard_at, rules_version, meter,
                                      days, multiplier)
                    select id, telegram_id, 'dog', %d, to_timestamp(%d), now(), 2,
                           '{"m":0.0,"l":0,"p":{"is":"fresh"}}', '{"e":{},"o":{}}', 1
                      from users where telegram_id < %d
                    """.formatted(liveMessage, beginS, firstId + walkers));
            run(connection, "update walk set status_message_id = " + statusMessage);
            run(connection, "vacuum (freeze, analyze)");
            return walks(connection);
        }
    }

    private static Map<Long, Long> walks(Connection connection) throws SQLException {
        Map<Long, Long> walks = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select chat_id, id from walk")) {
            while (rows.next()) {
                walks.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return walks;
    }

    private Connection bot() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    boolean hasPgbenchTables() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(PGBENCH), postgres.user(), postgres.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('pgbench_branches') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The books must balance after whatever was done. */
    long accountsOff() throws SQLException {
        try (Connection connection = bot();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) from account where balance <>
                          coalesce((select sum(amount) from transfer where credit_account_id = account.id), 0)
                          - coalesce((select sum(amount) from transfer where debit_account_id = account.id), 0)
                        """)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The bot's setting, which it reads every two seconds. */
    void drawRoutes(boolean whether) throws SQLException {
        try (Connection connection = bot()) {
            run(connection, "update bot_setting set value = '" + whether + "' where key = 'walk_route_card'");
        }
    }

    void execute(String sql) throws SQLException {
        run(superuser, sql);
    }

    long number(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    Connection superuser() {
        return superuser;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip());
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
        postgres.close();
    }
}
