import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** An application that is started again and again, and what was measured of it. */
final class Candidate {
    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);
    private static final Duration TO_WRITE_CACHE = Duration.ofMinutes(10);
    private static final int TRAINING = 2_000;

    private final String name;
    private final Path jar;
    private final Path logs;
    private final List<String> options;
    private final Map<String, String> environment;
    private final int port;
    private final String ready;
    private final Work work;
    private final Map<String, List<Double>> figures = new HashMap<>();

    /**
     * One of them.
     *
     * @param ready the path that answers 200 when it is ready
     * @param work what it is given to do
     */
    Candidate(
            String name, Path jar, Path logs, List<String> options, Map<String, String> environment, int port, String ready, Work work) {
        this.name = name;
        this.jar = jar;
        this.logs = logs;
        this.options = options;
        this.environment = environment;
        this.port = port;
        this.ready = ready;
        this.work = work;
    }

    String name() {
        return name;
    }

    /** Makes its cache. */
    void train() {
        Program program = begin("train", "-XX:AOTCacheOutput=" + cache());
        awaitReady(program);
        work.take(TRAINING);
        program.terminate(TO_WRITE_CACHE);
        if (!Files.exists(cache())) {
            throw new IllegalStateException(name + " made no cache, see its log");
        }
    }

    /** Starts it once, with its cache or without. */
    void measure(boolean cached, int updates) throws IOException {
        String how = cached ? "cache" : "plain";
        long begun = System.nanoTime();
        Program program = cached ? begin(how, "-XX:AOTCache=" + cache(), "-XX:AOTMode=on") : begin(how);
        awaitReady(program);
        add(how + " ready", (System.nanoTime() - begun) / 1e9);
        Waits.pause(AFTERWARDS);
        add(how + " start", memoryMib(program));
        work.take(updates);
        add(how + " load", memoryMib(program));
        program.terminate();
    }

    private Program begin(String how, String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(more));
        command.addAll(List.of("-jar", jar.toString()));
        return Program.start(name + "-" + how, logs, environment, command);
    }

    private void awaitReady(Program program) {
        long end = System.nanoTime() + TO_START.toNanos();
        while (Http.status("http://127.0.0.1:" + port + ready) != 200) {
            if (!program.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(name + " is not ready, see its log");
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static double memoryMib(Program program) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + program.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("no VmRSS");
    }

    private Path cache() {
        return logs.resolve(name + ".aot");
    }

    private void add(String what, double value) {
        figures.computeIfAbsent(what, first -> new ArrayList<>()).add(value);
    }

    /** The median of all runs, NaN when there was none. */
    double median(String what) {
        List<Double> sorted = new ArrayList<>(figures.getOrDefault(what, List.of()));
        Collections.sort(sorted);
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    /** So many updates or calls, each answered with 200. */
    interface Work {
        void take(int times);
    }
}
