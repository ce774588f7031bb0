import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers every call of the bot at once from one thread, the weather too. It numbers each chat's messages and reads which of them
 * has buttons and which button ends a walk, so that people press what is really before them.
 */
final class TelegramDouble implements AutoCloseable {
    private static final Pattern CHAT = Pattern.compile("\"chat_id\":(\\d+)");
    private static final Pattern CHAT_OF_FORM = Pattern.compile("name=\"chat_id\"(?:\r\n[^\r]+)*\r\n\r\n(\\d+)");
    private static final Pattern MESSAGE = Pattern.compile("\"message_id\":(\\d+)");
    private static final String BUTTONS = "inline_keyboard\":[[";
    private static final Pattern FINISH = Pattern.compile("walk:finish:([0-9a-z]+)");
    private static final String WEATHER = "{\"current\":{\"temperature_2m\":7.5}}";

    private final ServerSocketChannel server;
    private final Selector selector;
    private final Thread thread;
    private final String webhookInfo;
    private final AtomicInteger strangersMessages = new AtomicInteger(1_000_000);
    private final AtomicLong inPlace = new AtomicLong();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong pictures = new AtomicLong();
    private volatile boolean closing;
    private volatile LongFunction<Person> chats = chat -> null;

    TelegramDouble(String webhookUrl) throws IOException {
        webhookInfo = "{\"ok\":true,\"result\":{\"url\":\"" + webhookUrl
                + "\",\"has_custom_certificate\":false,\"pending_update_count\":0}}";
        selector = Selector.open();
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        thread = Thread.ofPlatform().daemon().name("telegram double").start(this::serve);
    }

    String url() throws IOException {
        return "http://localhost:" + ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    long calls() {
        return calls.get();
    }

    long pictures() {
        return pictures.get();
    }

    /** Answers that took the place of the message that was pressed. */
    long inPlace() {
        return inPlace.get();
    }

    /** Null for nobody of ours. */
    void chatsWith(LongFunction<Person> people) {
        chats = people;
    }

    private void serve() {
        try {
            while (!closing) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    handle(key);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(SelectionKey key) throws IOException {
        if (key.isAcceptable()) {
            SocketChannel channel = server.accept();
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(65_536));
            return;
        }
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            read(channel, (ByteBuffer) key.attachment());
        } catch (IOException gone) {
            channel.close();
        }
    }

    private void read(SocketChannel channel, ByteBuffer in) throws IOException {
        if (channel.read(in) < 0) {
            channel.close();
            return;
        }
        String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        int length = length(text.substring(0, end));
        if (text.length() < end + 4 + length) {
            return;
        }
        in.clear();
        answer(channel, text.substring(0, text.indexOf('\r')), text.substring(end + 4));
    }

    private static int length(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length:");
        return at < 0 ? 0 : Integer.parseInt(lower.substring(at + 15).lines().findFirst().orElse("0").trim());
    }

    private void answer(SocketChannel channel, String request, String body) throws IOException {
        calls.incrementAndGet();
        byte[] bytes = result(request, body).getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(head.length + bytes.length).put(head).put(bytes).flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    private String result(String request, String body) {
        if (request.contains("/v1/forecast")) {
            return WEATHER;
        }
        if (request.contains("/getWebhookInfo")) {
            return webhookInfo;
        }
        if (request.contains("/sendPhoto")) {
            pictures.incrementAndGet();
            return sent(body);
        }
        if (request.contains("/sendMessage")) {
            return sent(body);
        }
        if (request.contains("/editMessage")) {
            return edited(body);
        }
        return "{\"ok\":true,\"result\":true}";
    }

    private String sent(String body) {
        long chatId = number(CHAT, body, number(CHAT_OF_FORM, body, 0));
        Person person = chats.apply(chatId);
        int messageId = person == null ? strangersMessages.incrementAndGet() : person.newMessageId();
        if (person != null && body.contains(BUTTONS)) {
            person.seesButtons(messageId);
        }
        return message(chatId, messageId, body, person);
    }

    private String edited(String body) {
        long chatId = number(CHAT, body, 0);
        Person person = chats.apply(chatId);
        int messageId = (int) number(MESSAGE, body, 0);
        if (person != null && body.contains(BUTTONS) && person.hasButtonsUnder(messageId)) {
            inPlace.incrementAndGet();
        }
        return message(chatId, messageId, body, person);
    }

    private static String message(long chatId, int messageId, String body, Person person) {
        Matcher finish = FINISH.matcher(body);
        if (person != null && finish.find()) {
            person.canFinish(messageId, "walk:finish:" + finish.group(1));
        }
        return "{\"ok\":true,\"result\":{\"message_id\":" + messageId + ",\"date\":" + System.currentTimeMillis() / 1_000
                + ",\"chat\":{\"id\":" + chatId + ",\"type\":\"private\"},\"text\":\".\"}}";
    }

    private static long number(Pattern pattern, String body, long otherwise) {
        Matcher found = pattern.matcher(body);
        return found.find() ? Long.parseLong(found.group(1)) : otherwise;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closing = true;
        selector.wakeup();
        thread.join();
        selector.close();
        server.close();
    }
}
