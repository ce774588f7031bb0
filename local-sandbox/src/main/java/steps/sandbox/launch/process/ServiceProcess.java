package steps.sandbox.launch.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service that runs: its lines go to the console, the last of them are remembered. */
public final class ServiceProcess {
    private static final Duration TO_GET_READY = Duration.ofMinutes(3);
    private static final Duration TO_STOP = Duration.ofSeconds(10);
    private static final int REMEMBERED_LINES = 15;

    /** Ctrl-C reaches the whole process group; what we start ignores it and waits until we stop it, in our order. */
    private static final List<String> DEAF_TO_CTRL_C = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final Service service;
    private final Process process;
    private final Console console;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final Thread reader;
    private final Instant tooLate = Instant.now().plus(TO_GET_READY);
    private boolean ready;

    private ServiceProcess(Service service, Process process, Console console) {
        this.service = service;
        this.process = process;
        this.console = console;
        this.reader =
                Thread.ofPlatform().daemon().name("log of " + service.name()).start(this::passLinesOn);
    }

    public static ServiceProcess start(Service service, Path folder, Console console) {
        List<String> command = new ArrayList<>(DEAF_TO_CTRL_C);
        command.addAll(service.command());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(service.environment());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new ServiceProcess(service, process, console);
        } catch (IOException e) {
            throw new UncheckedIOException(service.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    public Service service() {
        return service;
    }

    /** How far it has come; returns after one question. One that takes too long to get ready is stopped. */
    public Progress progress() throws InterruptedException {
        if (!process.isAlive()) {
            return Progress.ENDED;
        }
        if (ready || Http.answers(service.ready())) {
            ready = true;
            return Progress.READY;
        }
        if (Instant.now().isBefore(tooLate)) {
            return Progress.STARTING;
        }
        console.say(service.name() + " is not ready after " + TO_GET_READY.toSeconds() + " seconds.");
        stop();
        return Progress.ENDED;
    }

    /** How it ended and what it said last. */
    public String obituary() throws InterruptedException {
        int code = process.waitFor();
        reader.join(TimeUnit.SECONDS.toMillis(2));
        synchronized (lastLines) {
            return service.name() + " ended with code " + code + ". Its last lines:\n    "
                    + String.join("\n    ", lastLines);
        }
    }

    public void stop() {
        stop(TO_STOP);
    }

    public void stop(Duration patience) {
        // Not process.destroy(), which would close the stream of its last lines.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                console.say(service.name() + " does not stop and is killed.");
                process.toHandle().destroyForcibly();
                process.waitFor();
            }
        } catch (InterruptedException e) {
            process.toHandle().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void passLinesOn() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                console.log(service.name(), line);
                remember(line);
            }
        } catch (IOException e) {
            console.say("The log of " + service.name() + " broke off: " + e.getMessage());
        }
    }

    private void remember(String line) {
        synchronized (lastLines) {
            lastLines.addLast(line);
            if (lastLines.size() > REMEMBERED_LINES) {
                lastLines.removeFirst();
            }
        }
    }
}
