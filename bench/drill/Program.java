import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the drill with a log of its own; it is asked to end at the latest when the drill does. */
final class Program {
    private static final Duration TO_END = Duration.ofSeconds(40);

    private final String name;
    private final Process process;

    private Program(String name, Process process) {
        this.name = name;
        this.process = process;
        AtEnd.run(this::close);
    }

    /** Nothing of the drill's own environment is handed on but what is needed to find programs. */
    static Program start(String name, Path logs, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logs.resolve(name + ".log").toFile()));
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().putAll(environment);
        try {
            return new Program(name, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The code it ends with by itself. */
    int await(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(name + " does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As Kubernetes does; answers how long it took. */
    Duration terminate() {
        return terminate(TO_END);
    }

    /** The same for one that has something to write down before it goes. */
    Duration terminate(Duration patience) {
        long begun = System.nanoTime();
        process.destroy();
        await(patience);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** As the kernel would: nothing is tidied up. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** With the program's own name for it, such as STOP. */
    static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close() {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
