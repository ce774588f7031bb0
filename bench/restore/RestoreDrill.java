import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Takes backups of a database in use, damages it, and restores what people did: to a moment by the WAL, and from a dump. */
public final class RestoreDrill {
    private static final Duration UNDER_LOAD = Duration.ofSeconds(10);
    private static final Duration TO_BUY = Duration.ofMinutes(2);
    private static final int PEOPLE_OF_EACH_KIND = 3;

    private final Path root;
    private final Path logs;
    private final Path folder;
    private final Report report = new Report();

    private RestoreDrill(Path root, Path logs, Path folder) {
        this.root = root;
        this.logs = logs;
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        AtEnd.exitAfter(() -> {
            RestoreDrill drill =
                    new RestoreDrill(Path.of(arguments[0]), Path.of(arguments[1]), Account.folder("steps-restore"));
            drill.run();
            return drill.report.end();
        });
    }

    private void run() throws Exception {
        Server server = new Server("first", folder, logs);
        server.create();
        server.configure("archive_mode = on", "archive_command = 'cp %p " + folder + "/wal-%f'");
        server.start();
        server.makeRoles();
        server.makeDatabase();
        Service.command(root, logs, server.environment(), "migrate", "up");
        Books books = server.owner();
        books.putGiftOnSale();

        Service bot = Service.bot("bot", root, logs, server.environment());
        Telegram telegram = new Telegram(List.of());
        bot.know(telegram.environment(bot.port()));
        bot.start();
        bot.awaitReady();
        Crowd crowd = new Crowd(telegram, books);
        crowd.comes(PEOPLE_OF_EACH_KIND);
        Waits.until(TO_BUY, "somebody has bought something", () -> hasOrders(books));
        report.line("| | |");
        report.line("|---|---|");
        report.line("| base backup of a database in use | %.1f s |", seconds(() -> server.program("pg_basebackup", Map.of(),
                "--host", "127.0.0.1", "--port", Integer.toString(server.port()), "--username", "postgres",
                "--pgdata", folder.resolve("second").toString(), "--checkpoint", "fast")));
        report.line("| dump of a database in use | %.1f s |", seconds(() -> server.program("pg_dump", owner(),
                "--format", "custom", "--host", "127.0.0.1", "--port", Integer.toString(server.port()),
                "--username", "steps_bot_owner", "--file", folder.resolve("dump").toString(), "steps_bot")));
        Waits.pause(UNDER_LOAD);
        crowd.goes();
        books.awaitRest(telegram);
        bot.program().terminate();
        String moment = server.superuser("steps_bot").text("select clock_timestamp()::text");
        damage(server);
        archive(server);

        toTheMoment(moment, telegram, crowd);
        fromTheDump(telegram);
    }

    private static boolean hasOrders(Books books) {
        try {
            return books.number("select count(*) from \"order\"") > 0;
        } catch (SQLException notNow) {
            return false;
        }
    }

    /** What the service's role could never do. */
    private void damage(Server server) throws SQLException {
        Books superuser = server.superuser("steps_bot");
        superuser.change("set session_replication_role = replica; delete from \"order\"; update account set balance = 0 where kind = 'user'");
        superuser.change("insert into category (id, title) values (2, 'after the moment')");
        report.require(superuser.number("select count(*) from \"order\"") == 0, "there was damage");
    }

    /** The archive has all that has been written so far. */
    private static void archive(Server server) throws SQLException {
        Books superuser = server.superuser("postgres");
        String file = superuser.text("select pg_walfile_name(pg_current_wal_lsn())");
        superuser.change("select pg_switch_wal()");
        Waits.until(Duration.ofMinutes(1), file + " is archived", () -> {
            try {
                return superuser.number("select count(*) from pg_stat_archiver where last_archived_wal >= '" + file + "'") == 1;
            } catch (SQLException notNow) {
                return false;
            }
        });
    }

    private void toTheMoment(String moment, Telegram telegram, Crowd crowd) throws Exception {
        Server restored = new Server("second", folder, logs);
        restored.configure("archive_mode = off", "restore_command = 'cp " + folder + "/wal-%f %p'",
                "recovery_target_time = '" + moment + "'", "recovery_target_action = 'promote'");
        Account.touch(restored.data().resolve("recovery.signal"));
        report.line("| restored to the moment before the damage | %.1f s |", seconds(restored::start));
        report.same(0, restored.owner().number("select count(*) from category where title = 'after the moment'"),
                "what came after the moment");
        restored.owner().audit(report, telegram, crowd);
        isOfUse(restored, "second", telegram);
    }

    private void fromTheDump(Telegram telegram) throws Exception {
        Server restored = new Server("third", folder, logs);
        restored.create();
        restored.start();
        restored.makeRoles();
        restored.makeDatabase();
        report.line("| dump restored into an empty server | %.1f s |", seconds(() -> restored.program("pg_restore", owner(),
                "--exit-on-error", "--host", "127.0.0.1", "--port", Integer.toString(restored.port()),
                "--username", "steps_bot_owner", "--dbname", "steps_bot", folder.resolve("dump").toString())));
        Books books = restored.owner();
        report.same(0, books.accountsOff(), "balances of the dump that are not the sum of their transfers");
        report.same(books.number("select count(*) from \"order\""),
                books.number("select count(*) from transfer where operation = 'purchase'"), "payments of the dump's orders");
        report.require(books.number("select count(*) from \"order\"") > 0, "the dump has orders");
        isOfUse(restored, "third", telegram);
    }

    /** The roles may what they might before, the schema is the newest, and a bot works on it. */
    private void isOfUse(Server server, String name, Telegram telegram) {
        report.require(isRefused(server.service(), "update transfer set amount = 1"), name + ": transfers cannot be changed");
        report.require(isRefused(server.service(), "drop table walk"), name + ": the schema is not the service's");
        Service.command(root, logs, server.environment(), "migrate", "up");
        Service bot = Service.bot("bot-on-" + name, root, logs, server.environment());
        bot.know(telegram.environment(bot.port()));
        bot.start();
        bot.awaitReady();
        bot.program().terminate();
    }

    private static boolean isRefused(Books role, String sql) {
        try {
            role.change(sql);
            return false;
        } catch (SQLException e) {
            return "42501".equals(e.getSQLState());
        }
    }

    private static Map<String, String> owner() {
        return Map.of("PGPASSWORD", "owner");
    }

    private static double seconds(Step step) throws IOException {
        long begun = System.nanoTime();
        step.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private interface Step {
        void run() throws IOException;
    }
}
