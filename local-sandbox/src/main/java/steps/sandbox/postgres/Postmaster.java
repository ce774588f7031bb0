package steps.sandbox.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A server process that runs on a data folder, known from its postmaster.pid. */
record Postmaster(ProcessHandle process, Path data, int port) {
    private static final String PID_FILE = "postmaster.pid";

    /**
     * The one that runs on this data. A file left behind by a crash names no process any more, or, worse, a stranger's:
     * PostgreSQL would refuse to start beside it for ever, so such a file is removed.
     */
    static Optional<Postmaster> on(Path data) {
        Path file = data.resolve(PID_FILE);
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            int port = Integer.parseInt(lines.get(3).strip());
            Optional<Postmaster> named = ProcessHandle.of(
                            Long.parseLong(lines.getFirst().strip()))
                    .map(process -> new Postmaster(process, data, port));
            if (named.isPresent() && !named.get().isRunning()) {
                Files.deleteIfExists(file);
            }
            return named.filter(Postmaster::isRunning);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException e) {
            throw new LocalPostgresException(file + " is damaged: remove it if no PostgreSQL runs on that folder.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A dead process that nobody has reaped yet has no command line any more. */
    boolean isRunning() {
        String command = process.info().commandLine().orElse("");
        return process.isAlive() && command.contains("postgres") && command.contains(data.toString());
    }

    /** For one that listens to nothing else; its children notice and end by themselves. */
    void kill() {
        process.destroyForcibly();
        Pause.until(() -> !isRunning(), Duration.ofSeconds(10), "PostgreSQL survives kill -9.");
    }
}
