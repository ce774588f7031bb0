package steps.sandbox.launch;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import steps.sandbox.launch.process.Console;
import steps.sandbox.postgres.Login;

/** The PostgreSQL of a run. */
sealed interface Database permits ExternalDatabase, OwnDatabase {
    String DEFAULT_NAME = "steps_bot";

    static Database of(Checkout checkout, Variables variables, Console console) {
        return variables
                .get("POSTGRES_HOST")
                .<Database>map(host -> ExternalDatabase.of(variables, host))
                .orElseGet(() -> OwnDatabase.of(checkout, variables, console));
    }

    void start();

    /** Brings it back if it is ours and has died. */
    void revive();

    void stop();

    /** The POSTGRES_* of the services. */
    Map<String, String> environment();

    /** The MIGRATION_* of whoever changes the schema; none when the services' role does that, too. */
    Map<String, String> migration();

    /** For the person at the terminal. */
    String address();

    /** Connections to it if it is ours, once it is started; into somebody else's we write nothing. */
    Optional<DataSource> own();

    static Map<String, String> environment(String host, int port, Login login) {
        return Map.of(
                "POSTGRES_HOST", host,
                "POSTGRES_PORT", Integer.toString(port),
                "POSTGRES_USER", login.user(),
                "POSTGRES_PASSWORD", login.password(),
                "POSTGRES_DB", login.database());
    }

    static Map<String, String> migration(Login owner) {
        return Map.of("MIGRATION_USER", owner.user(), "MIGRATION_PASSWORD", owner.password());
    }

    static Login login(Variables variables, String password) {
        return new Login(
                variables.get("POSTGRES_USER").orElse(DEFAULT_NAME),
                variables.get("POSTGRES_PASSWORD").orElse(password),
                variables.get("POSTGRES_DB").orElse(DEFAULT_NAME));
    }
}
