package steps.admin.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import steps.testing.DatabaseResource;

/** A database behind a door that a test can shut: what is connected is cut, and what comes is turned away. */
public class DatabaseDoor extends DatabaseResource {
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private int behind;
    private volatile boolean shut;

    @Override
    public Map<String, String> start() {
        var config = new HashMap<>(super.start());
        behind = Integer.parseInt(config.get("POSTGRES_PORT"));
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
        config.put("POSTGRES_HOST", door.getInetAddress().getHostAddress());
        config.put("POSTGRES_PORT", Integer.toString(door.getLocalPort()));
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(DatabaseDoor.class));
    }

    @Override
    public void stop() {
        shut();
        close(door);
        super.stop();
    }

    void shut() {
        shut = true;
        open.forEach(DatabaseDoor::close);
        open.clear();
    }

    void open() {
        shut = false;
    }

    private void serve() {
        try {
            while (true) {
                letIn(door.accept());
            }
        } catch (IOException closed) {
            shut();
        }
    }

    private void letIn(Socket client) throws IOException {
        if (shut) {
            close(client);
            return;
        }
        var database = new Socket(InetAddress.getLoopbackAddress(), behind);
        open.add(client);
        open.add(database);
        Thread.ofVirtual().start(() -> carry(client, database));
        Thread.ofVirtual().start(() -> carry(database, client));
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            close(to);
        }
    }

    private static void close(AutoCloseable connection) {
        try {
            connection.close();
        } catch (Exception closedAlready) {
            throw new IllegalStateException(closedAlready);
        }
    }
}
