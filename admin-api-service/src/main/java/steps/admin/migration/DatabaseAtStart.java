package steps.admin.migration;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** Before anything else touches the database: is it one that we can work on, and, if asked, is its schema the newest? */
@Singleton
class DatabaseAtStart {
    private final DataSource database;
    private final Flyway flyway;
    private final SearchTexts searchTexts;
    private final boolean migrate;

    DatabaseAtStart(
            DataSource database,
            Flyway flyway,
            SearchTexts searchTexts,
            @ConfigProperty(name = "MIGRATE_AT_START", defaultValue = "false") boolean migrate) {
        this.database = database;
        this.flyway = flyway;
        this.searchTexts = searchTexts;
        this.migrate = migrate;
    }

    void prepare(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) throws SQLException {
        // Quarkus stops with the message alone, without a stack trace, for this kind of exception.
        new DatabaseCheck(database).complaint().ifPresent(complaint -> {
            throw new ConfigurationException(complaint);
        });
        if (migrate) {
            flyway.migrate();
            searchTexts.renew();
        }
    }
}
