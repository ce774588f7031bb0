package steps.sandbox.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the services of a run alive in the order in which they were started, and stops them in the opposite one. */
final class Supervisor {
    private static final int RESTARTS = 3;
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Path folder;
    private final Console console;
    private final Map<String, ServiceProcess> running = new LinkedHashMap<>();
    private final Map<String, Integer> restarts = new HashMap<>();
    private boolean stopping;

    Supervisor(Path folder, Console console) {
        this.folder = folder;
        this.console = console;
    }

    /** Returns when it is ready. One that ends before that would only do so again, so it is not restarted. */
    void start(Service service) throws InterruptedException {
        ServiceProcess process = launch(service);
        if (!process.becomesReady()) {
            throw new LaunchException(process.obituary());
        }
    }

    /** Returns once we are stopped; throws when something does not stay alive. Calls back at every look. */
    void watch(Runnable alsoLook) throws InterruptedException {
        while (true) {
            Thread.sleep(LOOK_EVERY);
            for (ServiceProcess process : snapshot()) {
                if (process.isAlive()) {
                    continue;
                }
                if (isStopping()) {
                    return;
                }
                restart(process);
            }
            alsoLook.run();
        }
    }

    void stop() {
        stopStarting();
        snapshot().reversed().forEach(ServiceProcess::stop);
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    private void restart(ServiceProcess process) throws InterruptedException {
        Service service = process.service();
        console.say(process.obituary());
        int attempt = restarts.merge(service.name(), 1, Integer::sum);
        if (attempt > RESTARTS) {
            throw new LaunchException(service.name() + " does not stay alive: everything is stopped.");
        }
        console.say("It is started again (" + attempt + " of " + RESTARTS + ").");
        Thread.sleep(Duration.ofSeconds(attempt));
        if (launch(service).becomesReady()) {
            console.say(service.name() + " is ready again.");
        }
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
