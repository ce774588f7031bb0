import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import steps.sandbox.postgres.LocalPostgres;

/** The packaged service in a process of its own, and an owner who is logged in. */
final class Panel implements AutoCloseable {
    private static final String NAME = "bench";
    private static final String PASSWORD = "a-password-for-the-bench";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final Process process;
    private final URI address;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Panel(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static Panel start(Path root, LocalPostgres postgres) throws IOException, InterruptedException {
        int port = freePort();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                java, "-Xmx128m", "-XX:+UseSerialGC", "-jar",
                root.resolve("admin-api-service/target/quarkus-app/quarkus-run.jar").toString()));
        builder.environment().put("POSTGRES_HOST", postgres.host());
        builder.environment().put("POSTGRES_PORT", Integer.toString(postgres.port()));
        builder.environment().put("POSTGRES_USER", postgres.user());
        builder.environment().put("POSTGRES_PASSWORD", postgres.password());
        builder.environment().put("POSTGRES_DB", postgres.database());
        builder.environment().put("MIGRATE_AT_START", "true");
        builder.environment().put("API_KEY", "bench");
        builder.environment().put("ADMIN_USERNAME", NAME);
        builder.environment().put("ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("ADMIN_API_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_MANAGEMENT_HOST_ENABLED", "false");
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        Panel panel = new Panel(builder.start(), URI.create("http://127.0.0.1:" + port));
        panel.waitUntilReady();
        return panel;
    }

    void logIn() throws IOException, InterruptedException {
        post("/admin/login", "/admin/login", "&name=" + NAME + "&password=" + PASSWORD);
    }

    /** A form without fields, as the button of a page sends it. */
    void press(String page, String path) throws IOException, InterruptedException {
        post(page, path, "");
    }

    private void post(String page, String path, String fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page).text());
        if (!token.find()) {
            throw new IOException(page + " has no token");
        }
        HttpResponse<String> answer = client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("csrf=" + encoded(token.group(1)) + fields))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 303) {
            throw new IOException(path + " was answered " + answer.statusCode());
        }
    }

    Page get(String path) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = client.send(request(path).build(), BodyHandlers.ofString());
        double took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered " + answer.statusCode());
        }
        return new Page(answer.body(), took);
    }

    /** So many bytes travel when the browser takes what is packed. */
    long packedBytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        return answer.body().length;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Sec-Fetch-Site", "same-origin");
    }

    private void waitUntilReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(180).toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (client.send(request("/q/health/ready").build(), BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It is still starting.
            }
            Thread.sleep(200);
        }
        throw new IOException("the service did not start");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    record Page(String text, double milliseconds) {
        /** Of its links, the first that this finds; empty when there is none. */
        String link(Pattern pattern) {
            Matcher found = pattern.matcher(text);
            return found.find() ? found.group(1).replace("&amp;", "&") : "";
        }
    }
}
