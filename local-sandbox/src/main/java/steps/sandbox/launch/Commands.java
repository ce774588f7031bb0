package steps.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiFunction;
import steps.sandbox.launch.process.Console;
import steps.sandbox.launch.process.LaunchException;
import steps.sandbox.postgres.LocalPostgres;
import steps.sandbox.postgres.Login;

/** {@code ./run migrate …}, {@code ./run import …}, {@code ./run failed …} and {@code ./run content …}, on the database of {@code ./run}, whether that is up or not. */
record Commands(Checkout checkout, Variables variables, Console console) {
    void newMigration(String name) {
        NewMigration.create(checkout.migrations(), name)
                .forEach(file -> console.say(checkout.root().relativize(file).toString()));
    }

    int migrate(String action) throws InterruptedException {
        return onDatabase(
                (services, database) -> services.migrate(action, database.environment(), database.migration()));
    }

    /** The address goes by the environment: everybody on the machine reads command lines, and there is a password in it. */
    int takeOver(String from) throws InterruptedException {
        return onDatabase(
                (services, database) -> services.takeOver(from, database.environment(), database.migration()));
    }

    int admin(String... arguments) throws InterruptedException {
        return onDatabase(
                (services, database) -> services.adminCommand(database.environment(), database.migration(), arguments));
    }

    int bot(String... arguments) throws InterruptedException {
        return onDatabase((services, database) -> services.botCommand(database.environment(), arguments));
    }

    private int onDatabase(BiFunction<Services, Database, Command> command) throws InterruptedException {
        if (variables.has("POSTGRES_HOST")) {
            return call(command, Database.of(checkout, variables, console));
        }
        Login owner = OwnDatabase.ownerFor(checkout, variables);
        Optional<LocalPostgres> running = LocalPostgres.running(checkout.postgres(), owner);
        if (running.isPresent()) {
            Login login = OwnDatabase.loginFor(checkout, variables);
            running.get().admit(login);
            return call(command, ExternalDatabase.of(running.get(), owner, login));
        }
        return onOwnDatabase(command);
    }

    private int onOwnDatabase(BiFunction<Services, Database, Command> command) throws InterruptedException {
        if (!Alone.in(Run.lock(checkout, "run"))) {
            throw new LaunchException("Steps Bot is just starting or stopping here: try again in a moment.");
        }
        Database database = Database.of(checkout, variables, console);
        try {
            database.start();
            return call(command, database);
        } finally {
            database.stop();
        }
    }

    private int call(BiFunction<Services, Database, Command> of, Database database) throws InterruptedException {
        Services services = Services.of(checkout, variables, Leftovers.of(checkout, "migrate"));
        Command command = of.apply(services, database);
        ProcessBuilder builder = new ProcessBuilder(command.line()).inheritIO();
        builder.environment().putAll(command.environment());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("The command cannot be started: " + e.getMessage(), e);
        }
    }
}
