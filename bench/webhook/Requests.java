import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes updates as Telegram does, as whole HTTP requests. */
public final class Requests {
    private static final int FOR_EVER = Integer.MAX_VALUE;

    private final String head;
    private long lastUpdateId = 700_000_000;

    public Requests(int port, String secret) {
        head = "POST /webhook HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nContent-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: " + secret
                + "\r\nContent-Length: ";
    }

    public byte[] text(Person person, String text) {
        String entities = text.startsWith("/")
                ? ",\"entities\":[{\"offset\":0,\"length\":" + text.length() + ",\"type\":\"bot_command\"}]"
                : "";
        return request("\"message\":{\"message_id\":" + person.newMessageId() + who(person) + ",\"date\":" + nowS()
                + ",\"text\":\"" + text + "\"" + entities + "}");
    }

    public byte[] press(Person person, int messageId, String data) {
        return request("\"callback_query\":{\"id\":\"" + (4_382_000_000_000_000_000L + lastUpdateId) + "\",\"from\":"
                + from(person) + ",\"message\":{\"message_id\":" + messageId
                + ",\"from\":{\"id\":42,\"is_bot\":true,\"first_name\":\"Бот\",\"username\":\"steps_bot\"},\"chat\":"
                + chat(person) + ",\"date\":" + nowS() + ",\"text\":\"Меню\"},\"chat_instance\":\"-1234567890\",\"data\":\""
                + data + "\"}");
    }

    public byte[] share(Person person) {
        return request("\"message\":{\"message_id\":" + person.liveMessageId() + who(person) + ",\"date\":"
                + person.startS() + "," + location(person) + "}");
    }

    public byte[] move(Person person) {
        return request("\"edited_message\":{\"message_id\":" + person.liveMessageId() + who(person) + ",\"date\":"
                + person.startS() + ",\"edit_date\":" + person.nowS() + "," + location(person) + "}");
    }

    private byte[] request(String content) {
        byte[] body = ("{\"update_id\":" + ++lastUpdateId + ",\n" + content + "}").getBytes(StandardCharsets.UTF_8);
        byte[] start = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    private static String location(Person person) {
        return String.format(
                Locale.ROOT,
                "\"location\":{\"latitude\":%.6f,\"longitude\":%.6f,\"live_period\":%d,\"heading\":1,\"horizontal_accuracy\":10}",
                person.latitude(),
                person.longitude(),
                FOR_EVER);
    }

    private static String who(Person person) {
        return ",\"from\":" + from(person) + ",\"chat\":" + chat(person);
    }

    private static String from(Person person) {
        return "{\"id\":" + person.id + ",\"is_bot\":false,\"first_name\":\"Имя" + person.id
                + "\",\"username\":\"walker" + person.id + "\",\"language_code\":\"ru\"}";
    }

    private static String chat(Person person) {
        return "{\"id\":" + person.id + ",\"first_name\":\"Имя" + person.id + "\",\"username\":\"walker" + person.id
                + "\",\"type\":\"private\"}";
    }

    private static long nowS() {
        return System.currentTimeMillis() / 1_000;
    }
}
