import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Messages to one chat as fast as they are taken, over connections of their own; what is refused comes again, as from Telegram. */
final class Flood {
    static final int UPDATES = 10_000;
    private static final int CONNECTIONS = 16;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;

    private final int port;
    private final Requests requests;
    private final Person flooded;
    private final AtomicInteger refused = new AtomicInteger();
    private int left = UPDATES;

    Flood(int port, Requests requests, Person flooded) {
        this.port = port;
        this.requests = requests;
        this.flooded = flooded;
    }

    /** Returns at once; the future ends with how many of the messages were refused at first. */
    Future<Integer> pour() {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        List<Future<?>> lanes = new ArrayList<>();
        for (int n = 0; n < CONNECTIONS; n++) {
            lanes.add(threads.submit(this::lane));
        }
        return threads.submit(() -> {
            for (Future<?> lane : lanes) {
                lane.get();
            }
            threads.shutdown();
            return refused.get();
        });
    }

    private synchronized byte[] next() {
        return left-- > 0 ? requests.text(flooded, "/menu") : null;
    }

    private Void lane() throws IOException, ExecutionException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (byte[] request = next(); request != null; request = next()) {
                int status = post(request, socket, in);
                while (status == TOO_MANY) {
                    refused.incrementAndGet();
                    status = post(request, socket, in);
                }
                if (status != OK) {
                    throw new IOException("a flooding update was answered " + status);
                }
            }
        }
        return null;
    }

    private static int post(byte[] request, Socket socket, InputStream in) throws IOException {
        socket.getOutputStream().write(request);
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("bot-service closed a connection");
            }
            head.append((char) read);
        }
        in.skipNBytes(Lane.length(head.toString()));
        return Integer.parseInt(head.substring(Lane.STATUS_AT, Lane.STATUS_AT + 3));
    }
}
