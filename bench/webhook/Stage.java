import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Everything that takes part: the database, Telegram's double, the bot and the crowd. */
final class Stage implements AutoCloseable {
    private static final int AN_HOUR_S = 3_600;
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    private static final Duration SETTINGS_KNOWN = Duration.ofSeconds(4);

    final Database database;
    final TelegramDouble telegram;
    final Bot bot;
    final Crowd crowd;
    final Load load;
    final int port;

    private Stage(Database database, TelegramDouble telegram, Bot bot, Crowd crowd, int port) {
        this.database = database;
        this.telegram = telegram;
        this.bot = bot;
        this.crowd = crowd;
        this.port = port;
        this.load = new Load(port, crowd);
    }

    static Stage set(Path root, Options options) throws SQLException, IOException, InterruptedException {
        Path target = root.resolve("bench/webhook/target");
        Files.createDirectories(target);
        Database database = Database.start(target.resolve("postgres"), freePort());
        try {
            return set(root, options, database);
        } catch (SQLException | IOException | InterruptedException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Stage set(Path root, Options options, Database database)
            throws SQLException, IOException, InterruptedException {
        Bot.migrate(root, database.environment());
        long beginS = System.currentTimeMillis() / 1_000 - AN_HOUR_S;
        Map<Long, Long> walks = database.settle(
                Crowd.PEOPLE, Crowd.WALKERS, Crowd.FIRST_ID, Crowd.FIRST_LIVE_MESSAGE,
                Crowd.FIRST_STATUS_MESSAGE, beginS);
        int port = freePort();
        TelegramDouble telegram = new TelegramDouble(Bot.webhook(port));
        Map<Long, String> finishers = new HashMap<>();
        walks.forEach((chat, walk) -> finishers.put(chat, "walk:finish:" + Long.toString(walk, 36)));
        Crowd crowd = new Crowd(new Requests(port, Bot.SECRET), beginS, finishers);
        telegram.chatsWith(crowd::person);
        Bot bot = Bot.start(root, port, telegram.url(), database.environment(), options.jfr());
        return new Stage(database, telegram, bot, crowd, port);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** So that no run pays for what another has left to be said, or has written. */
    void rest() throws SQLException {
        long calls;
        long end = System.nanoTime() + LONGEST_REST.toNanos();
        do {
            calls = telegram.calls();
            LockSupport.parkNanos(QUIET.toNanos());
        } while (telegram.calls() != calls && System.nanoTime() < end);
        database.execute("checkpoint");
    }

    /** Returns when the bot knows it. */
    void drawRoutes(boolean whether) throws SQLException {
        database.drawRoutes(whether);
        LockSupport.parkNanos(SETTINGS_KNOWN.toNanos());
    }

    @Override
    public void close() throws IOException, SQLException, InterruptedException {
        bot.close();
        telegram.close();
        database.close();
    }
}
