import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** nginx with the settings that Compose ships, but for the addresses. */
final class Nginx {
    private final int port = Http.freePort();

    Nginx(Path root, Path folder, Path logs, List<Service> bots, List<Service> admins) throws IOException {
        String shipped = Files.readString(root.resolve("k8s/images/nginx.conf"));
        String settings = shipped
                .replaceAll("(?m)^ *server steps_bot.*\\n( *server steps_bot.*\\n)*", servers(bots))
                .replaceAll("(?m)^ *server admin_api.*\\n( *server admin_api.*\\n)*", servers(admins))
                .replace("listen 8088;", "listen 127.0.0.1:" + port + ";")
                .replace("/tmp/", folder + "/");
        for (Service service : bots) {
            require(settings.contains(":" + service.port() + " "), "the bots stand in nginx.conf");
        }
        for (Service service : admins) {
            require(settings.contains(":" + service.port() + " "), "the partner API stands in nginx.conf");
        }
        require(settings.contains(":" + port + ";"), "nginx listens where it is asked");
        Path file = Files.writeString(folder.resolve("nginx.conf"), settings);
        Program.start("nginx", logs, Map.of(),
                List.of("/usr/sbin/nginx", "-c", file.toString(), "-p", folder.toString(), "-e", "stderr", "-g", "daemon off;"));
        Waits.until(Duration.ofSeconds(10), "nginx listens", () -> Http.status(url() + "/healthy") == 204);
    }

    private static String servers(List<Service> services) {
        return services.stream()
                .map(service -> "    server 127.0.0.1:" + service.port() + " max_fails=1 fail_timeout=2s;\n")
                .collect(Collectors.joining());
    }

    private static void require(boolean good, String what) {
        if (!good) {
            throw new IllegalStateException("Not so: " + what);
        }
    }

    int port() {
        return port;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }
}
