package steps.sandbox.launch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import steps.sandbox.launch.process.Port;
import steps.sandbox.launch.process.Service;

/** A service with nothing in it but readiness and ways to go wrong. */
final class FakeService {
    private FakeService() {}

    /** With the arguments: its port, and "well", "fails" or the path of a file without which it is not ready. */
    public static void main(String[] args) throws Exception {
        System.out.println("says hello");
        if (args[1].equals("fails")) {
            System.out.println("API_KEY is not set");
            System.exit(3);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("says goodbye")));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
        server.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(isReady(args[1]) ? 200 : 503, -1);
            exchange.close();
        });
        server.createContext("/die", exchange -> Runtime.getRuntime().halt(7));
        server.start();
    }

    private static boolean isReady(String behaviour) {
        return behaviour.equals("well") || Files.exists(Path.of(behaviour));
    }

    static Service named(String name, String behaviour, Leftovers leftovers) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                leftovers.mark(),
                "-Xmx32m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of("target/test-classes").toAbsolutePath().toString(),
                FakeService.class.getName(),
                Integer.toString(port),
                behaviour);
        return new Service(name, command, Map.of(), List.of(new Port(port, "FAKE_PORT")), "/ready");
    }
}
