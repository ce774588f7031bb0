package steps.platform.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** {@code health}: asks the service of the same container whether it is ready; its image has neither a shell nor curl. */
public final class HealthCommand {
    private static final int PATIENCE_MS = (int) Duration.ofSeconds(4).toMillis();
    private static final String REQUEST = "GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n";

    private HealthCommand() {}

    public static boolean isAsked(String... args) {
        return args.length == 1 && args[0].equals("health");
    }

    /** Ends this process, with 0 when the service on this port is ready. */
    public static void end(int port) {
        Runtime.getRuntime().halt(isReady(port) ? 0 : 1);
    }

    static boolean isReady(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var status = answer.readLine();
            return status != null && status.matches("HTTP/1\\.[01] 200( .*)?");
        } catch (IOException notThere) {
            return false;
        }
    }
}
