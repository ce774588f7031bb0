import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** People who ask for the menu all the time, twenty a second together, each of a replica in turn. */
final class Chatter implements AutoCloseable {
    static final int PEOPLE = 200;
    static final long FIRST_ID = 900_000_000L;
    private static final long PAUSE_NS = 50_000_000;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LimitedTelegram telegram;
    private final AtomicLong updates = new AtomicLong(700_000_000);
    private final Thread thread;
    private volatile int[] ports;
    private volatile boolean closing;

    Chatter(LimitedTelegram telegram, int... ports) {
        this.telegram = telegram;
        this.ports = ports;
        this.thread = Thread.ofPlatform().daemon().name("chatter").start(this::chat);
    }

    void to(int... replicas) {
        ports = replicas;
    }

    private void chat() {
        for (int n = 0; !closing; n++) {
            long next = System.nanoTime() + PAUSE_NS;
            ask(FIRST_ID + n % PEOPLE, ports[n % ports.length]);
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void ask(long id, int port) {
        String person = "{\"id\":" + id + ",\"is_bot\":false,\"first_name\":\"Имя\"}";
        long update = updates.incrementAndGet();
        String body = "{\"update_id\":" + update + ",\"message\":{\"message_id\":" + update + ",\"from\":" + person
                + ",\"chat\":{\"id\":" + id + ",\"type\":\"private\",\"first_name\":\"Имя\"},\"date\":"
                + System.currentTimeMillis() / 1_000
                + ",\"text\":\"/menu\",\"entities\":[{\"offset\":0,\"length\":5,\"type\":\"bot_command\"}]}}";
        telegram.asked(id);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhook"))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", Bot.SECRET)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        http.sendAsync(request, BodyHandlers.discarding()).thenAccept(Chatter::check);
    }

    private static void check(HttpResponse<Void> answer) {
        if (answer.statusCode() != 200) {
            System.err.println("an update was answered with " + answer.statusCode());
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join();
        http.close();
    }
}
