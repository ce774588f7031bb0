package steps.admin.migration;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Before anything else touches the database: is it one that we can work on, and, if asked, is its schema the newest? */
@Singleton
class DatabaseAtStart {
    private static final Logger LOG = Logger.getLogger(DatabaseAtStart.class);

    private final Logins logins;
    private final Migration migration;
    private final boolean migrate;

    DatabaseAtStart(
            Logins logins,
            Migration migration,
            @ConfigProperty(name = "MIGRATE_AT_START", defaultValue = "false") boolean migrate) {
        this.logins = logins;
        this.migration = migration;
        this.migrate = migrate;
    }

    void prepare(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) throws SQLException {
        orStop(logins.complaintOfOwner());
        if (migrate) {
            orStop(migration.obstacle());
            migration.up();
            tell(migration.settle());
            orStop(logins.complaintOfServices());
        } else {
            migration.warning().ifPresent(LOG::warn);
        }
    }

    private static void tell(ServiceRights rights) {
        switch (rights) {
            case ServiceRights.Granted granted -> LOG.info(granted.sentence());
            case ServiceRights.OwnsAll all -> LOG.warn(all.sentence());
            case ServiceRights.TooPowerful powerful -> LOG.warn(powerful.sentence());
            case ServiceRights.NotPermitted refused -> orStop(Optional.of(refused.sentence()));
        }
    }

    /** Quarkus stops with the message alone, without a stack trace, for this kind of exception. */
    private static void orStop(Optional<String> complaint) {
        complaint.ifPresent(sentence -> {
            throw new ConfigurationException(sentence);
        });
    }
}
