import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import steps.sandbox.postgres.LocalPostgres;

/** The packaged service in a process of its own, with a heap of 128 MB. */
final class AdminProcess implements AutoCloseable {
    private static final String KEY = "bench";

    private final Process process;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private AdminProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static AdminProcess start(String quarkusApp, LocalPostgres postgres) throws IOException, InterruptedException {
        int port = Ports.free();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                java, "-Xmx128m", "-XX:+UseSerialGC", "-jar", Path.of(quarkusApp, "quarkus-run.jar").toString()));
        builder.environment().put("POSTGRES_HOST", postgres.host());
        builder.environment().put("POSTGRES_PORT", Integer.toString(postgres.port()));
        builder.environment().put("POSTGRES_USER", postgres.user());
        builder.environment().put("POSTGRES_PASSWORD", postgres.password());
        builder.environment().put("POSTGRES_DB", postgres.database());
        builder.environment().put("MIGRATE_AT_START", "true");
        builder.environment().put("API_KEY", KEY);
        builder.environment().put("ADMIN_API_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_MANAGEMENT_HOST_ENABLED", "false");
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        AdminProcess admin = new AdminProcess(builder.start(), URI.create("http://127.0.0.1:" + port));
        admin.waitUntilReady();
        return admin;
    }

    void upload(PickupList list) throws IOException, InterruptedException {
        HttpRequest request = request("/pvz")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofFile(list.json()))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the upload was answered " + answer.body());
        }
    }

    /** Answers how many bytes it was. */
    long export(String range, String query) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                client.send(request("/order/" + range + query).build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("the export was answered " + answer.statusCode());
        }
        try (InputStream body = answer.body()) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    long residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1_024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("API_Key", KEY);
    }

    private void waitUntilReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
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
}
