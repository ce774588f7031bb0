package steps.story.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import steps.story.stage.SandboxResource;
import steps.testing.LogScan;
import steps.testing.Waits;

/** A packaged service as a process of its own, to be killed. */
final class ServiceProcess implements AutoCloseable {
    private static final Path BOT = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path ADMIN = Path.of("../admin-api-service").resolve(BOT);
    private static final Duration TO_START = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path jar;
    private final Path log;
    private final String portVariable;
    private final int port;
    private Process process;

    private ServiceProcess(Path jar, Path log, String portVariable, int port) {
        this.jar = jar;
        this.log = log;
        this.portVariable = portVariable;
        this.port = port;
    }

    static ServiceProcess bot(int port) {
        return new ServiceProcess(BOT, Path.of("target/bot-process.log"), "BOT_SERVICE_PORT", port);
    }

    /** With the panel, the schema being there. Another module builds it. */
    static ServiceProcess admin(int port) {
        return new ServiceProcess(ADMIN, Path.of("target/admin-process.log"), "ADMIN_API_PORT", port);
    }

    /** Whether its module has been packaged, as {@code ./test} does first. */
    boolean isBuilt() {
        return Files.exists(jar);
    }

    int port() {
        return port;
    }

    /** Returns at once. */
    void start(Map<String, String> environment, String option) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", option, "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put(portVariable, Integer.toString(port));
        builder.environment().put("MANAGEMENT_PORT", Integer.toString(SandboxResource.freePort()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void waitUntilReady() {
        Waits.until(TO_START, "it is ready (see " + log + ")", this::isReady);
    }

    /** As the kernel would: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Stands still with all that it has begun, as in a stop of its machine. */
    void freeze() {
        signal("STOP");
    }

    /** Goes on as if nothing had been. */
    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to go, as Kubernetes and Ctrl-C do; answers whether it went within this time. */
    boolean terminates(Duration within) {
        process.destroy();
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
            LogScan.findsNothingIn(log);
        }
    }

    boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
