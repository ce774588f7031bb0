package steps.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import steps.sandbox.postgres.LocalPostgres;
import steps.sandbox.postgres.Login;

/** {@code ./run migrate info|up|undo|new NAME}, on the database of {@code ./run}, whether that is up or not. */
record Migrate(Checkout checkout, Variables variables, Console console) {
    void create(String name) {
        NewMigration.create(checkout.migrations(), name)
                .forEach(file -> console.say(checkout.root().relativize(file).toString()));
    }

    int run(String action) throws InterruptedException {
        if (variables.has("POSTGRES_HOST")) {
            return call(action, Database.of(checkout, variables, console));
        }
        Login login = OwnDatabase.loginFor(checkout, variables);
        Optional<LocalPostgres> running = LocalPostgres.running(checkout.postgres(), login);
        if (running.isPresent()) {
            return call(action, ExternalDatabase.of(running.get(), login));
        }
        return onOwnDatabase(action);
    }

    private int onOwnDatabase(String action) throws InterruptedException {
        if (!Alone.in(Run.lock(checkout, "run"))) {
            throw new LaunchException("Steps Bot is just starting or stopping here: try again in a moment.");
        }
        Database database = Database.of(checkout, variables, console);
        try {
            database.start();
            return call(action, database);
        } finally {
            database.stop();
        }
    }

    private int call(String action, Database database) throws InterruptedException {
        Services services = Services.of(checkout, variables, Leftovers.of(checkout, "migrate"));
        ProcessBuilder builder = new ProcessBuilder(services.migrate(action)).inheritIO();
        builder.environment().putAll(variables.values());
        builder.environment().putAll(database.environment());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("The migration cannot be started: " + e.getMessage(), e);
        }
    }
}
