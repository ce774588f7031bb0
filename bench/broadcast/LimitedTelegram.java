import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telegram with one limit over all chats: what is above it gets a 429. Remembers who got which broadcast, and when. */
final class LimitedTelegram implements AutoCloseable {
    private static final long LATENCY_MS = 80;
    private static final Pattern CHAT = Pattern.compile("\"chat_id\":\"?(\\d+)");
    private static final Pattern BROADCAST = Pattern.compile("bench-(\\d+)");
    private static final String WEATHER = "{\"current\":{\"temperature_2m\":7.5}}";
    private static final String TOO_MANY = "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 1\","
            + "\"parameters\":{\"retry_after\":1}}";

    private final HttpServer server;
    private final double rate;
    private final String webhookInfo;
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong complaints = new AtomicLong();
    private final AtomicLong counted = new AtomicLong();
    private final Map<Long, Long> waitingNs = new ConcurrentHashMap<>();
    private final Map<Integer, Tally> tallies = new ConcurrentHashMap<>();
    private volatile Latencies latencies = new Latencies();
    private double tokens;
    private long filledNs = System.nanoTime();

    /** Who got a broadcast how often, and between which moments. */
    static final class Tally {
        final Map<Long, AtomicInteger> heard = new ConcurrentHashMap<>();
        final AtomicLong firstNs = new AtomicLong();
        final AtomicLong lastNs = new AtomicLong();
        final AtomicLong countedAtFirst = new AtomicLong();
        final AtomicLong countedAtLast = new AtomicLong();

        long twice() {
            return heard.values().stream().filter(times -> times.get() > 1).count();
        }

        /** Of all messages that were counted meanwhile, people's among them. */
        double perSecond() {
            return (countedAtLast.get() - countedAtFirst.get()) * 1e9 / (lastNs.get() - firstNs.get());
        }
    }

    LimitedTelegram(String webhookUrl, double rate) throws IOException {
        this.rate = rate;
        this.tokens = rate;
        webhookInfo = "{\"ok\":true,\"result\":{\"url\":\"" + webhookUrl
                + "\",\"has_custom_certificate\":false,\"pending_update_count\":0}}";
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    long complaints() {
        return complaints.get();
    }

    Tally tally(int broadcast) {
        return tallies.computeIfAbsent(broadcast, number -> new Tally());
    }

    /** From now on; those of before are answered. */
    Latencies measureAnew() {
        Latencies before = latencies;
        latencies = new Latencies();
        return before;
    }

    /** Somebody asks now, and is answered by the next message in their chat. */
    void asked(long chat) {
        waitingNs.put(chat, System.nanoTime());
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            byte[] body = call.getRequestBody().readAllBytes();
            String path = call.getRequestURI().getPath();
            String method = path.substring(path.lastIndexOf('/') + 1);
            String answer = answer(method, new String(body, StandardCharsets.UTF_8));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            Thread.sleep(LATENCY_MS);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(answer.equals(TOO_MANY) ? 429 : 200, bytes.length);
            call.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer(String method, String body) {
        return switch (method) {
            case "forecast" -> WEATHER;
            case "getMe" -> "{\"ok\":true,\"result\":{\"id\":42,\"is_bot\":true,\"first_name\":\"Бот\",\"username\":\"steps_bot\"}}";
            case "getWebhookInfo" -> webhookInfo;
            case "sendMessage", "editMessageText" -> isFree() ? message(method, body) : tooMany();
            case "editMessageReplyMarkup" -> isFree() ? "{\"ok\":true,\"result\":true}" : tooMany();
            default -> "{\"ok\":true,\"result\":true}";
        };
    }

    private String tooMany() {
        complaints.incrementAndGet();
        return TOO_MANY;
    }

    private synchronized boolean isFree() {
        long now = System.nanoTime();
        tokens = Math.min(rate, tokens + (now - filledNs) * rate / 1e9);
        filledNs = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        counted.incrementAndGet();
        return true;
    }

    private String message(String method, String body) {
        Matcher chat = CHAT.matcher(body);
        long chatId = chat.find() ? Long.parseLong(chat.group(1)) : 0;
        Matcher broadcast = BROADCAST.matcher(body);
        if (broadcast.find()) {
            got(Integer.parseInt(broadcast.group(1)), chatId);
        } else if (method.equals("sendMessage")) {
            Long asked = waitingNs.remove(chatId);
            if (asked != null) {
                latencies.add(System.nanoTime() - asked);
            }
        }
        return "{\"ok\":true,\"result\":{\"message_id\":" + messages.incrementAndGet() + ",\"date\":"
                + System.currentTimeMillis() / 1_000 + ",\"chat\":{\"id\":" + chatId
                + ",\"type\":\"private\"},\"text\":\"x\"}}";
    }

    private void got(int broadcast, long chat) {
        Tally tally = tally(broadcast);
        tally.heard.computeIfAbsent(chat, id -> new AtomicInteger()).incrementAndGet();
        long now = System.nanoTime();
        if (tally.firstNs.compareAndSet(0, now)) {
            tally.countedAtFirst.set(counted.get());
        }
        tally.lastNs.set(now);
        tally.countedAtLast.set(counted.get());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
