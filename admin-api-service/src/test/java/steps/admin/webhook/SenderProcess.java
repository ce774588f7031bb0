package steps.admin.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import steps.sandbox.postgres.LocalPostgres;

/** A replica in a process of its own, so that it can be killed. */
final class SenderProcess implements AutoCloseable {
    private final Process process;

    private SenderProcess(Process process) {
        this.process = process;
    }

    static SenderProcess start(LocalPostgres postgres) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                SenderProcess.class.getName(),
                postgres.host(),
                Integer.toString(postgres.port()),
                postgres.database(),
                postgres.user(),
                postgres.password());
        try {
            return new SenderProcess(new ProcessBuilder(command).inheritIO().start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] login) {
        new Replica(Replica.login(login[0], Integer.parseInt(login[1]), login[2], login[3], login[4])).begin();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
