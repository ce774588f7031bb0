package steps.sandbox.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import steps.sandbox.launch.demo.DemoLoading;
import steps.sandbox.launch.process.Console;
import steps.sandbox.launch.process.LaunchException;
import steps.sandbox.launch.process.Ports;
import steps.sandbox.launch.process.Service;
import steps.sandbox.launch.process.Supervisor;
import steps.sandbox.postgres.LocalPostgresException;

/** {@code ./run} and {@code ./run sandbox}: everything, or the sandbox alone, until Ctrl-C. */
record Run(Checkout checkout, Variables variables, Console console) {
    private static final Duration GRACE = Duration.ofMillis(300);

    private interface Work {
        void doIt() throws InterruptedException;
    }

    static Path lock(Checkout checkout, String kind) {
        return checkout.local().resolve(kind + ".lock");
    }

    /**
     * Everything.
     *
     * @param bots how many replicas of the bot
     */
    void everything(int bots) throws InterruptedException {
        Services services = new Services(checkout, variables, alone("run"), BotPorts.choose(variables, bots));
        Optional<Service> sandbox = services.sandboxPlaysTelegram()
                ? Optional.of(services.sandbox(checkout.local().resolve("sandbox")))
                : Optional.empty();
        sandbox.ifPresent(Ports::refuseTaken);
        Ports.refuseTaken(services.adminApi(Map.of(), Map.of()));
        services.bots(Map.of()).forEach(Ports::refuseTaken);

        Database database = Database.of(checkout, variables, console);
        Supervisor supervisor = new Supervisor(checkout.root(), console, database::revive);
        untilCtrlC(supervisor, database::stop, () -> {
            database.start();
            Service adminApi = services.adminApi(database.environment(), database.migration());
            List<Service> replicas = services.bots(database.environment());
            if (sandbox.isPresent()) {
                supervisor.start(sandbox.get());
            }
            // Before the bot: it brings the schema up to date.
            supervisor.start(adminApi);
            // Before the bot: whoever waits for that finds all of it there.
            loadDemoContent(database, adminApi, services.apiKey());
            for (Service bot : replicas) {
                supervisor.start(bot);
            }
            console.say(Addresses.of(sandbox, adminApi, replicas, services, database));
            supervisor.watch();
        });
    }

    private void loadDemoContent(Database database, Service adminApi, String apiKey) throws InterruptedException {
        Optional<DataSource> own = database.own();
        if (own.isPresent()) {
            new DemoLoading(own.get(), adminApi.url("/pvz"), apiKey, console).once();
        }
    }

    void sandboxAlone() throws InterruptedException {
        // Data of its own: the other one may be running too, on another port.
        Service sandbox = Services.of(checkout, variables, alone("sandbox"))
                .sandbox(checkout.local().resolve("sandbox-alone"));
        Ports.refuseTaken(sandbox);

        Supervisor supervisor = new Supervisor(checkout.root(), console, () -> {});
        untilCtrlC(supervisor, () -> {}, () -> {
            supervisor.start(sandbox);
            console.say("\nThe Telegram sandbox is running at " + sandbox.url("/") + "\n\nCtrl-C stops it.\n");
            supervisor.watch();
        });
    }

    /** Ctrl-C and a termination end in the hook; what the work says when it is torn away meanwhile is no news. */
    private void untilCtrlC(Supervisor supervisor, Runnable stopDatabase, Work work) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            console.say("Stopping.");
            supervisor.stop();
            stopDatabase.run();
            console.say("Stopped.");
        }));
        try {
            work.doIt();
        } catch (LaunchException | LocalPostgresException e) {
            // Ctrl-C reaches what we are just starting at the same moment as ourselves.
            Thread.sleep(GRACE);
            if (!supervisor.isStopping()) {
                throw e;
            }
        }
    }

    private Leftovers alone(String kind) throws InterruptedException {
        Path lock = lock(checkout, kind);
        if (!Alone.in(lock)) {
            throw new LaunchException("Steps Bot already runs in " + checkout.root() + " (" + Alone.holder(lock)
                    + "): stop it there with Ctrl-C first.");
        }
        Leftovers leftovers = Leftovers.of(checkout, kind);
        leftovers.stop(console);
        return leftovers;
    }
}
