package steps.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import steps.sandbox.postgres.LocalPostgres;

/** One real PostgreSQL with the newest schema for all tests of a module. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    private LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.temporary();
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var config = new HashMap<String, String>();
        config.put("POSTGRES_HOST", postgres.host());
        config.put("POSTGRES_PORT", Integer.toString(postgres.port()));
        config.put("POSTGRES_USER", postgres.user());
        config.put("POSTGRES_PASSWORD", postgres.password());
        config.put("POSTGRES_DB", postgres.database());
        return config;
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
