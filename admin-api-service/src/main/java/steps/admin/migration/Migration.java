package steps.admin.migration;

import io.quarkus.flyway.FlywayDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;

/** Takes the schema up and down, and gives the services' role its rights after each step. */
@Singleton
public class Migration {
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
        Optional<String> former = new FormerTables(logins.owner()).obstacle();
        return former.isPresent()
                ? former
                : Optional.ofNullable(logins.serviceRole().obstacle());
    }

    MigrateResult up() throws SQLException {
        MigrateResult result = flyway.migrate();
        searchTexts.renew();
        return result;
    }

    /** For a command that needs the newest schema: why it is not there, in one sentence. */
    public Optional<String> complaintAfterUp() {
        try {
            Optional<String> obstacle = obstacle();
            if (obstacle.isEmpty()) {
                up();
                return settle() instanceof ServiceRights.NotPermitted refused
                        ? Optional.of(refused.sentence())
                        : Optional.empty();
            }
            return obstacle;
        } catch (FlywayException | SQLException e) {
            return Optional.of("The schema cannot be brought up to date: " + e.getMessage());
        }
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
