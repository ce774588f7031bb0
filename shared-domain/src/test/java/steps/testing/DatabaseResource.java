package steps.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import steps.sandbox.postgres.LocalPostgres;
import steps.sandbox.postgres.Login;

/** One real PostgreSQL with the newest schema for all tests of a module, in which the services have no more rights than elsewhere. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    private static final String SERVICE = "steps_service";

    private LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.temporary();
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        admitServices();
        var config = new HashMap<String, String>();
        config.put("POSTGRES_HOST", postgres.host());
        config.put("POSTGRES_PORT", Integer.toString(postgres.port()));
        config.put("POSTGRES_USER", SERVICE);
        config.put("POSTGRES_PASSWORD", SERVICE);
        config.put("POSTGRES_DB", postgres.database());
        config.put(SchemaOwner.USER, postgres.user());
        config.put(SchemaOwner.PASSWORD, postgres.password());
        return config;
    }

    private void admitServices() {
        postgres.admit(new Login(SERVICE, SERVICE, postgres.database()));
        try (var connection = postgres.source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select grant_service_role('" + SERVICE + "')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
