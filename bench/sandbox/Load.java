import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A bot's messages, as java-telegram-bot-api sends them: a form with HTML and an inline keyboard, to all in turn. */
final class Load {
    private static final String PATH = "/bot1000001:local-sandbox-token-for-steps-bot-00/sendMessage";
    private static final String KEYBOARD = "&parse_mode=HTML&reply_markup="
            + encode("{\"inline_keyboard\":[[{\"text\":\"🚶 Завершить\",\"callback_data\":\"walk:finish\"}]]}");
    private static final String TEXT = "&text=" + encode("<b>Прогулка</b>: 1 234 шага, 56 баллов №");

    private final int port;
    private final List<Long> people;
    private final int connections;
    private final AtomicLong next = new AtomicLong();

    Load(int port, List<Long> people, int connections) {
        this.port = port;
        this.people = people;
        this.connections = connections;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends so many a second, each connection its even share; gives how many were answered. */
    long atRate(int perSecond, Duration time) throws Exception {
        long pauseNs = 1_000_000_000L * connections / perSecond;
        return onAllConnections((number, connection) -> {
            long begin = System.nanoTime() + number * pauseNs / connections;
            long end = begin + time.toNanos();
            long sent = 0;
            for (long due = begin; due < end; due += pauseNs) {
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                send(connection);
                sent++;
            }
            return sent;
        });
    }

    /** Sends without a pause. */
    long flatOut(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        return onAllConnections((number, connection) -> {
            long sent = 0;
            while (System.nanoTime() < end) {
                send(connection);
                sent++;
            }
            return sent;
        });
    }

    private void send(Connection connection) throws IOException {
        long n = next.getAndIncrement();
        long person = people.get((int) (n % people.size()));
        String body = "chat_id=" + person + KEYBOARD + TEXT + n;
        connection.post(PATH, "application/x-www-form-urlencoded", body);
    }

    private interface Work {
        long on(int number, Connection connection) throws IOException;
    }

    private long onAllConnections(Work work) throws InterruptedException, ExecutionException {
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int number = i;
            tasks.add(() -> {
                try (Connection connection = new Connection(port)) {
                    return work.on(number, connection);
                }
            });
        }
        long sum = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (Future<Long> sent : threads.invokeAll(tasks)) {
                sum += sent.get();
            }
        }
        return sum;
    }
}
