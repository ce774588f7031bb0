package steps.sandbox.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server process that runs on a data folder, known from its postmaster.pid. */
record Postmaster(ProcessHandle process, Path data, int port) {
    private static final String PID_FILE = "postmaster.pid";

    /** Greater than any process id of Linux or macOS. */
    private static final String NOBODY = Integer.toString(Integer.MAX_VALUE - 1);

    static Optional<Postmaster> on(Path data) {
        List<String> lines = pidFile(data);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        try {
            int port = Integer.parseInt(lines.get(3).strip());
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .map(process -> new Postmaster(process, data, port))
                    .filter(Postmaster::isRunning);
        } catch (NumberFormatException e) {
            throw new LocalPostgresException(
                    data.resolve(PID_FILE) + " is damaged: remove it if no PostgreSQL runs on that folder.", e);
        }
    }

    static boolean leftItsFileIn(Path data) {
        return Files.exists(data.resolve(PID_FILE));
    }

    /**
     * After a crash the file may name a stranger's process, and PostgreSQL would refuse to start beside it for ever. The
     * rest of the file stays: by it PostgreSQL sees whether children of the old server still use the data.
     */
    static void disownStranger(Path data) {
        List<String> lines = pidFile(data);
        if (lines.isEmpty() || on(data).isPresent()) {
            return;
        }
        List<String> disowned = new ArrayList<>(lines);
        disowned.set(0, NOBODY);
        try {
            Files.write(data.resolve(PID_FILE), disowned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> pidFile(Path data) {
        try {
            return Files.readAllLines(data.resolve(PID_FILE));
        } catch (NoSuchFileException e) {
            return List.of();
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
