import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Receives webhooks, with the JDK alone: {@code WEBHOOK_SECRET=whsec_… java Receive.java [PORT]} checks each one and prints it once. */
final class Receive {
    private static final long TOLERANCE_S = 300;
    private static final int LONGEST = 1 << 20;
    private static final byte[] SECRET =
            Base64.getDecoder().decode(System.getenv("WEBHOOK_SECRET").replaceFirst("^whsec_", ""));

    /** A real partner keeps the ids where a restart does not forget them, in the transaction that does what the message says. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    public static void main(String[] arguments) throws IOException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9999;
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", Receive::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            boolean genuine = isGenuine(headers, body);
            if (genuine && SEEN.add(headers.getFirst("webhook-id"))) {
                System.out.println(body);
            }
            exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
        }
    }

    /** While the secret is rotated there are two signatures, one of which is ours. */
    private static boolean isGenuine(Headers headers, String body) {
        var timestamp = headers.getFirst("webhook-timestamp");
        var given = headers.getFirst("webhook-signature");
        if (given == null || timestamp == null || !timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) > TOLERANCE_S) {
            return false;
        }
        var expected = "v1," + signature(headers.getFirst("webhook-id") + "." + timestamp + "." + body);
        boolean genuine = false;
        for (var one : given.split(" ")) {
            genuine |= MessageDigest.isEqual(bytes(expected), bytes(one));
        }
        return genuine;
    }

    private static String signature(String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(signed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
