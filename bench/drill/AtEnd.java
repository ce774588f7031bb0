import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** What a drill leaves behind is tidied up in the opposite order, however the drill ends. */
final class AtEnd {
    private static final Deque<Runnable> TASKS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtEnd::tidyUp));
    }

    private AtEnd() {}

    static void run(Runnable task) {
        synchronized (TASKS) {
            TASKS.push(task);
        }
    }

    /** Runs a drill to its end; its answer is the exit code. */
    static void exitAfter(Drill drill) {
        int code = 1;
        try {
            code = drill.run();
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(code);
    }

    static Path folder(String name) throws IOException {
        Path folder = Files.createTempDirectory(name);
        run(() -> delete(folder));
        return folder;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tidyUp() {
        List<Runnable> tasks;
        synchronized (TASKS) {
            tasks = List.copyOf(TASKS);
        }
        for (Runnable task : tasks) {
            try {
                task.run();
            } catch (RuntimeException e) {
                System.err.println("Could not be tidied up: " + e);
            }
        }
    }

    interface Drill {
        int run() throws Exception;
    }
}
