package steps.sandbox.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A small shell that ends a temporary server and removes its folder as soon as the pipe to it closes: when we say so, or
 * when this JVM ends, however it ends.
 */
record Undertaker(Process shell) {
    private static final String SCRIPT =
            "trap '' INT HUP TERM; cat >/dev/null; folder=$1; shift; \"$@\"; rm -rf \"$folder\"";

    static Undertaker of(Cluster cluster) {
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", SCRIPT, "undertaker", cluster.folder().toString()));
        command.addAll(cluster.programs().stopping(cluster.data(), "immediate", Duration.ofSeconds(20)));
        try {
            return new Undertaker(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void bury() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(30, TimeUnit.SECONDS)) {
                throw new LocalPostgresException("The temporary PostgreSQL does not stop.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalPostgresException("Interrupted while PostgreSQL was stopping.", e);
        }
    }
}
