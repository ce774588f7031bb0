package steps.sandbox.launch;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import steps.sandbox.postgres.LocalPostgres;
import steps.sandbox.postgres.Login;

/** The one that POSTGRES_HOST names; it is somebody else's to start and to stop. */
record ExternalDatabase(String host, int port, Login login, Map<String, String> migration) implements Database {
    private static final int DEFAULT_PORT = 5432;

    static ExternalDatabase of(Variables variables, String host) {
        return new ExternalDatabase(
                host,
                variables.port("POSTGRES_PORT", DEFAULT_PORT),
                Database.login(variables, ""),
                migration(variables));
    }

    /** Our own one, when another process runs it. */
    static ExternalDatabase of(LocalPostgres running, Login owner, Login login) {
        return new ExternalDatabase(running.host(), running.port(), login, Database.migration(owner));
    }

    private static Map<String, String> migration(Variables variables) {
        return variables.values().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(Services.OF_MIGRATION))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void start() {}

    @Override
    public void revive() {}

    @Override
    public void stop() {}

    @Override
    public Map<String, String> environment() {
        return Database.environment(host, port, login);
    }

    @Override
    public String address() {
        return host + ":" + port + "  database " + login.database() + ", user " + login.user();
    }

    @Override
    public Optional<DataSource> own() {
        return Optional.empty();
    }
}
