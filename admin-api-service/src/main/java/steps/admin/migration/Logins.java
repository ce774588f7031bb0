package steps.admin.migration;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Our logins to PostgreSQL: the role that owns the schema and, where that is another, the role of the services. */
@Singleton
class Logins {
    private final DataSource owner;
    private final boolean two;
    private final String url;
    private final String user;
    private final String password;

    Logins(
            @io.quarkus.agroal.DataSource("migration") DataSource owner,
            @ConfigProperty(name = "MIGRATION_USER") Optional<String> migrationUser,
            @ConfigProperty(name = "quarkus.datasource.migration.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.owner = owner;
        this.two = migrationUser.filter(other -> !other.equals(user)).isPresent();
        this.url = url;
        this.user = user;
        this.password = password.orElse("");
    }

    DataSource owner() {
        return owner;
    }

    ServiceRole serviceRole() {
        return new ServiceRole(owner, user, password);
    }

    /** The fault in the migrating role's login, in one sentence. */
    Optional<String> complaintOfOwner() {
        return new DatabaseCheck(
                        owner::getConnection, two ? "MIGRATION_USER and MIGRATION_PASSWORD" : DatabaseCheck.OF_SERVICES)
                .complaint();
    }

    /** The same of the services; their role is there only after the first migration. */
    Optional<String> complaintOfServices() {
        return two ? new DatabaseCheck(this::openAsServices, DatabaseCheck.OF_SERVICES).complaint() : Optional.empty();
    }

    /** By the driver that the owner's connections have loaded. */
    private Connection openAsServices() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
