import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What the bot's database did, by pg_stat_statements and pg_stat_database. */
final class Statements {
    /** A backend reports what it did a second later at the latest. */
    private static final Duration REPORTED = Duration.ofMillis(1_500);

    private static final String OF_BOT = " from pg_stat_statements join pg_database on pg_database.oid = dbid"
            + " where datname = 'steps_bot'";

    private final Database database;

    Statements(Database database) {
        this.database = database;
    }

    /** A statement with its calls and what one of them cost in the server. */
    record Busy(double calls, double microseconds, String sql) {}

    void begin() throws SQLException {
        database.execute("alter system set pg_stat_statements.track = 'top'");
        reload();
        database.execute("select pg_stat_statements_reset()");
    }

    /** Costs a little, so nothing is recorded while speed is measured. */
    void end() throws SQLException {
        database.execute("alter system set pg_stat_statements.track = 'none'");
        reload();
    }

    private void reload() throws SQLException {
        database.execute("select pg_reload_conf()");
        LockSupport.parkNanos(REPORTED.toNanos());
    }

    long calls() throws SQLException {
        return database.number("select coalesce(sum(calls), 0)" + OF_BOT);
    }

    /** Transactions that were committed, read-only ones too. */
    long commits() throws SQLException {
        LockSupport.parkNanos(REPORTED.toNanos());
        return database.number("select xact_commit from pg_stat_database where datname = 'steps_bot'");
    }

    /** How often the log was forced to the disk, by whomever. */
    long syncs() throws SQLException {
        return database.number("select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal'");
    }

    List<Busy> busiest(int count) throws SQLException {
        List<Busy> busiest = new ArrayList<>();
        try (Statement statement = database.superuser().createStatement();
                ResultSet rows = statement.executeQuery("select calls, total_exec_time * 1000 / calls, query" + OF_BOT
                        + " order by calls desc limit " + count)) {
            while (rows.next()) {
                busiest.add(new Busy(
                        rows.getDouble(1), rows.getDouble(2), rows.getString(3).replaceAll("\\s+", " ").strip()));
            }
        }
        return busiest;
    }
}
