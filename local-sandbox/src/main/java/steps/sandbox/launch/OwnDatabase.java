package steps.sandbox.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import steps.sandbox.launch.process.Console;
import steps.sandbox.launch.process.LaunchException;
import steps.sandbox.launch.process.Ports;
import steps.sandbox.postgres.LocalPostgres;
import steps.sandbox.postgres.Login;
import steps.sandbox.postgres.PortTakenException;

/** The local PostgreSQL with its data in {@code .local/}, for as long as the launcher runs. */
final class OwnDatabase implements Database {
    private static final int REVIVALS = 3;

    private final Path folder;
    private final Login owner;
    private final Login login;
    private final OptionalInt wantedPort;
    private final Console console;
    private @Nullable LocalPostgres postgres;
    private boolean stopped;
    private int revivals;

    private OwnDatabase(Path folder, Login owner, Login login, OptionalInt wantedPort, Console console) {
        this.folder = folder;
        this.owner = owner;
        this.login = login;
        this.wantedPort = wantedPort;
        this.console = console;
    }

    static OwnDatabase of(Checkout checkout, Variables variables, Console console) {
        return new OwnDatabase(
                checkout.postgres(),
                ownerFor(checkout, variables),
                loginFor(checkout, variables),
                variables.port("POSTGRES_PORT"),
                console);
    }

    /** Who owns the schema. In a folder of before there were two roles it takes over from the services' one. */
    static Login ownerFor(Checkout checkout, Variables variables) {
        Login services = loginFor(checkout, variables);
        return new Login(
                variables.get("MIGRATION_USER").orElse(services.user() + "_owner"),
                variables
                        .get("MIGRATION_PASSWORD")
                        .orElseGet(() -> KeptSecret.in(checkout.local().resolve("postgres-owner-password"))),
                services.database());
    }

    static Login loginFor(Checkout checkout, Variables variables) {
        return Database.login(variables, KeptSecret.in(checkout.local().resolve("postgres-password")));
    }

    /** Whoever stops while this is under way waits for it, so that no server is left behind. */
    @Override
    public synchronized void start() {
        if (stopped) {
            return;
        }
        start(wantedPort);
        if (wantedPort.isEmpty() && running().port() != LocalPostgres.DEFAULT_PORT) {
            console.say("Port " + LocalPostgres.DEFAULT_PORT + " is taken, so PostgreSQL listens on "
                    + running().port() + "; POSTGRES_PORT sets another.");
        }
    }

    @Override
    public synchronized void revive() {
        if (stopped || running().isRunning()) {
            return;
        }
        if (++revivals > REVIVALS) {
            throw new LaunchException(
                    "PostgreSQL ended " + revivals + " times; " + folder.resolve("log") + " says why.");
        }
        console.say(
                "PostgreSQL ended unexpectedly and is started again; " + folder.resolve("log.previous") + " says why.");
        start(OptionalInt.of(running().port()));
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        if (postgres != null) {
            postgres.close();
        }
    }

    @Override
    public synchronized Map<String, String> environment() {
        return Database.environment(running().host(), running().port(), login);
    }

    @Override
    public Map<String, String> migration() {
        return Database.migration(owner);
    }

    @Override
    public synchronized String address() {
        return running().host() + ":" + running().port() + "  database " + login.database() + ", user " + login.user()
                + ", password " + login.password();
    }

    @Override
    public synchronized Optional<DataSource> own() {
        return Optional.of(running().source());
    }

    private LocalPostgres running() {
        return Objects.requireNonNull(postgres, "the database has not been started");
    }

    private void start(OptionalInt port) {
        try {
            LocalPostgres started = LocalPostgres.durable(folder, owner, port);
            postgres = started;
            started.admit(login);
        } catch (PortTakenException e) {
            throw Ports.taken(e.port(), "POSTGRES_PORT", "PostgreSQL");
        }
    }
}
