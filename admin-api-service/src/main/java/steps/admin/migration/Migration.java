package steps.admin.migration;

import io.quarkus.flyway.FlywayDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;

/** Takes the schema up and down, and gives the services' role its rights after each step. */
@Singleton
class Migration {
    private final Flyway flyway;
    private final SearchTexts searchTexts;
    private final Logins logins;

    Migration(@FlywayDataSource("migration") Flyway flyway, SearchTexts searchTexts, Logins logins) {
        this.flyway = flyway;
        this.searchTexts = searchTexts;
        this.logins = logins;
    }

    MigrationInfo[] info() {
        return flyway.info().all();
    }

    /** Why nothing can be migrated, in one sentence. */
    Optional<String> obstacle() throws SQLException {
        return Optional.ofNullable(logins.serviceRole().obstacle());
    }

    MigrateResult up() throws SQLException {
        MigrateResult result = flyway.migrate();
        searchTexts.renew();
        return result;
    }

    Undoing undo() throws SQLException {
        return Undo.of(logins.owner(), flyway.getConfiguration().getTable()).newest();
    }

    /** A warning for the operator of a service that does not migrate and whose role may do more than it should. */
    Optional<String> warning() throws SQLException {
        return logins.serviceRole().ownsTheBooks()
                ? Optional.of(new ServiceRights.OwnsAll().sentence())
                : Optional.empty();
    }

    ServiceRights settle() throws SQLException {
        return logins.serviceRole().settle();
    }
}
