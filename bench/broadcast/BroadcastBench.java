import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** How fast broadcasts go out under a limit of Telegram's, by one replica and by two, and how long a snapshot of everybody takes. */
public final class BroadcastBench {
    private static final double LEAST_SHARE = 0.9;
    private static final double LONGEST_SNAPSHOT = 1.5;
    private static final double SLOWEST_MEANWHILE = 2;
    private static final double LONGEST_ANSWER_MS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final long FIRST_READER = 1_000_000_000L;

    private final Path root;
    private final Options options;
    private final Database database;
    private final StringBuilder report = new StringBuilder();
    private boolean failed;

    private BroadcastBench(Path root, Options options, Database database) {
        this.root = root;
        this.options = options;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Options options = Options.of(Arrays.copyOfRange(arguments, 1, arguments.length));
        Path target = Files.createDirectories(root.resolve("bench/broadcast/target"));
        boolean failed;
        try (Database database = Database.start(target.resolve("postgres"), freePort())) {
            BroadcastBench bench = new BroadcastBench(root, options, database);
            bench.run();
            failed = bench.failed;
            if (options.result() != null) {
                Files.writeString(options.result(), bench.report.toString());
            }
        }
        System.exit(failed ? 1 : 0);
    }

    private void run() throws Exception {
        Bot.migrate(root, database.environment());
        database.settle(FIRST_READER, options.recipients(), true);
        database.settle(Chatter.FIRST_ID, Chatter.PEOPLE, false);
        database.execute("update bot_setting set value = max_value where key = 'promotions_a_week'");
        // Nobody sleeps, whatever the hour in which this runs.
        database.execute("update bot_setting set value = '0' where key in ('quiet_from_hour', 'quiet_until_hour')");
        int one = freePort();
        int two = freePort();
        try (LimitedTelegram telegram = new LimitedTelegram(Bot.webhook(one), options.rate());
                Bot first = Bot.start(root, one, telegram.url(), options.rate(), database.environment());
                Chatter chatter = new Chatter(telegram, one)) {
            line("| | |");
            line("|---|---|");
            warmUp(telegram);
            double before = alone(telegram, "people alone");
            sends(telegram, "one replica");
            try (Bot second = Bot.start(root, two, telegram.url(), options.rate(), database.environment())) {
                chatter.to(one, two);
                sends(telegram, "two replicas");
            }
            chatter.to(one);
            rest(Duration.ofSeconds(10));
            snapshot(telegram);
            require(telegram.complaints() == 0, "Telegram never complains: " + telegram.complaints());
            line("| people alone, p95 at the beginning | %.0f ms |", before);
        }
    }

    private void warmUp(LimitedTelegram telegram) throws SQLException {
        System.out.println("warming up");
        int broadcast = database.broadcast();
        waitUntil(broadcast, "sent");
        telegram.measureAnew();
    }

    private double alone(LimitedTelegram telegram, String what) {
        telegram.measureAnew();
        rest(options.before());
        Latencies alone = telegram.measureAnew();
        line("| %s: p95 of %d answers | %.0f ms |", what, alone.count(), alone.ms(0.95));
        return alone.ms(0.95);
    }

    private void sends(LimitedTelegram telegram, String who) throws SQLException {
        telegram.measureAnew();
        int broadcast = database.broadcast();
        waitUntil(broadcast, "sent");
        Latencies people = telegram.measureAnew();
        LimitedTelegram.Tally tally = telegram.tally(broadcast);
        double share = tally.perSecond() / options.rate();
        line("| %s, %d readers: messages a second of %d | %.0f, %.1f %% |",
                who, options.recipients(), options.rate(), tally.perSecond(), share * 100);
        line("| %s: people's p95 meanwhile, of %d answers | %.0f ms |", who, people.count(), people.ms(0.95));
        require(share >= LEAST_SHARE, "at least 90 % of the limit by " + who);
        require(tally.heard.size() == options.recipients(), "everybody has it: " + tally.heard.size());
        require(tally.twice() == 0, "nobody has it twice: " + tally.twice());
        String others = database.text("select string_agg(what, ', ') from (select count(*) || ' ' || state || ' ' || coalesce(reason, '')"
                + " as what from broadcast_recipient where state <> 'sent' and broadcast_id = " + broadcast
                + " group by state, reason) as other");
        require(others == null, "all are counted as sent: " + others);
        require(people.ms(0.95) < LONGEST_ANSWER_MS, "people are answered within a second");
    }

    private void snapshot(LimitedTelegram telegram) throws Exception {
        System.out.println("settling " + options.everybody() + " people");
        int more = options.everybody() - options.recipients();
        database.settle(FIRST_READER + options.recipients(), more, true);
        double alone = alone(telegram, "people alone beside " + options.everybody() + " others");
        double first = plainInsert();
        telegram.measureAnew();
        double ours = write();
        Latencies people = telegram.measureAnew();
        double second = plainInsert();
        double plain = (first + second) / 2;
        line("| snapshot of %d; insert … select by psql before, after | %.1f s; %.1f s, %.1f s |",
                options.everybody(), ours, first, second);
        line("| ratio | **%.2f** |", ours / plain);
        line("| people's p95 meanwhile, of %d answers | %.0f ms |", people.count(), people.ms(0.95));
        require(ours <= LONGEST_SNAPSHOT * plain, "a snapshot takes at most 1.5 times as long as a plain insert");
        require(people.ms(0.95) <= SLOWEST_MEANWHILE * alone, "people's p95 meanwhile is at most twice of before");
    }

    /** The same people with nothing decided about them. */
    private double plainInsert() throws Exception {
        database.execute("truncate broadcast_recipient");
        database.execute("checkpoint");
        long broadcast = database.number("""
                insert into broadcast (title, author, state, text_ru, audience, created_at)
                values ('plain', 'bench', 'draft', 'plain', '{"conditions":[]}', now()) returning id
                """);
        return database.psqlSeconds("insert into broadcast_recipient (broadcast_id, user_id, not_before, changed_at)"
                + " select " + broadcast + ", id, now(), now() from users where active and not blocked_bot");
    }

    /** From the moment in which it begins until its rows are there; then it is stopped. */
    private double write() throws SQLException {
        database.execute("truncate broadcast_recipient");
        database.execute("checkpoint");
        int broadcast = database.broadcast();
        waitUntil(broadcast, "sending");
        double seconds = database.number("select (extract(epoch from clock_timestamp() - started_at) * 1000)::bigint"
                + " from broadcast where id = " + broadcast) / 1e3;
        database.execute("update broadcast set state = 'paused', version = version + 1 where id = " + broadcast);
        long rows = database.number("select count(*) from broadcast_recipient where broadcast_id = " + broadcast);
        require(rows == options.everybody(), "the snapshot has everybody: " + rows);
        rest(Duration.ofSeconds(3));
        return seconds;
    }

    private void waitUntil(int broadcast, String state) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (database.number("select count(*) from broadcast where state = '" + state + "' and id = " + broadcast) == 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("broadcast " + broadcast + " is not " + state);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private void require(boolean good, String what) {
        if (!good) {
            failed = true;
            System.out.println("MISSED: " + what);
        }
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        report.append(line).append('\n');
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
