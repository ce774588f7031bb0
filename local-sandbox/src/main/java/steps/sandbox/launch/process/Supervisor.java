package steps.sandbox.launch.process;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the services of a run alive in the order in which they were started, and stops them in the opposite one. Nothing
 * that it waits for keeps it from looking after the rest: a service may be waiting for the very thing that has died.
 */
public final class Supervisor {
    private static final int RESTARTS = 3;
    private static final Duration STEADY_AFTER = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration ASK_EVERY = Duration.ofMillis(200);

    private final Path folder;
    private final Console console;
    private final Runnable foundation;
    private final Duration steadyAfter;
    private final Map<String, ServiceProcess> running = new LinkedHashMap<>();
    private final Map<String, Integer> restarts = new HashMap<>();
    private final Map<String, Instant> dueAt = new HashMap<>();
    private final Set<String> comingBack = new HashSet<>();
    private final Map<String, Instant> steadyAt = new HashMap<>();
    private boolean stopping;

    /**
     * For services that are started in this folder.
     *
     * @param foundation looks after what all of them stand on; called before every look at them
     */
    public Supervisor(Path folder, Console console, Runnable foundation) {
        this(folder, console, foundation, STEADY_AFTER);
    }

    /** The same, for services whose restarts are forgotten when they have stayed ready for so long. */
    public Supervisor(Path folder, Console console, Runnable foundation, Duration steadyAfter) {
        this.folder = folder;
        this.console = console;
        this.foundation = foundation;
        this.steadyAfter = steadyAfter;
    }

    /** Returns when it is ready. One that ends before that would only do so again, so it is not restarted. */
    public void start(Service service) throws InterruptedException {
        ServiceProcess process = launch(service);
        Progress progress = process.progress();
        while (progress != Progress.READY) {
            if (progress == Progress.ENDED) {
                throw new LaunchException(process.obituary());
            }
            Thread.sleep(ASK_EVERY);
            foundation.run();
            progress = process.progress();
        }
    }

    /** Returns once we are stopped; throws when something does not stay alive. */
    public void watch() throws InterruptedException {
        while (!isStopping()) {
            Thread.sleep(LOOK_EVERY);
            foundation.run();
            for (ServiceProcess process : snapshot()) {
                look(process);
            }
        }
    }

    public void stop() {
        stopStarting();
        snapshot().reversed().forEach(ServiceProcess::stop);
    }

    public synchronized boolean isStopping() {
        return stopping;
    }

    private void look(ServiceProcess process) throws InterruptedException {
        String name = process.service().name();
        switch (process.progress()) {
            case STARTING -> {}
            case READY -> ready(name);
            case ENDED -> {
                if (!isStopping()) {
                    restart(process);
                }
            }
        }
    }

    /** What has been steady for a while may die as often as if it never had. */
    private void ready(String name) {
        if (comingBack.remove(name)) {
            console.say(name + " is ready again.");
            steadyAt.put(name, Instant.now().plus(steadyAfter));
        }
        Instant steady = steadyAt.get(name);
        if (steady != null && Instant.now().isAfter(steady)) {
            steadyAt.remove(name);
            restarts.remove(name);
        }
    }

    /** The first look at one that has ended tells of it, a later one starts it again. */
    private void restart(ServiceProcess process) throws InterruptedException {
        Service service = process.service();
        Instant due = dueAt.get(service.name());
        if (due == null) {
            dueAt.put(service.name(), Instant.now().plus(pauseBefore(process)));
        } else if (!Instant.now().isBefore(due)) {
            dueAt.remove(service.name());
            comingBack.add(service.name());
            launch(service);
        }
    }

    private Duration pauseBefore(ServiceProcess process) throws InterruptedException {
        String name = process.service().name();
        console.say(process.obituary());
        steadyAt.remove(name);
        int attempt = restarts.merge(name, 1, Integer::sum);
        if (attempt > RESTARTS) {
            throw new LaunchException(name + " does not stay alive: everything is stopped.");
        }
        console.say("It is started again (" + attempt + " of " + RESTARTS + ").");
        return Duration.ofSeconds(attempt);
    }

    private synchronized ServiceProcess launch(Service service) {
        if (stopping) {
            throw new LaunchException(service.name() + " is not started any more.");
        }
        ServiceProcess process = ServiceProcess.start(service, folder, console);
        running.put(service.name(), process);
        return process;
    }

    private synchronized List<ServiceProcess> snapshot() {
        return List.copyOf(running.values());
    }

    private synchronized void stopStarting() {
        stopping = true;
    }
}
