package steps.admin.migration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;
import steps.testing.SchemaOwner;

@PartnerTest
class AdminReadyTest {
    @Inject
    Pool pool;

    /** Where readiness is looked at each time; the public port may say what was so a second ago. */
    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Inject
    @Any
    Instance<Flyway> flyway;

    @Test
    void connectionsCutByTheDatabaseFailNoProbe() throws SQLException {
        flyway.get().getConfiguration().getDataSource().getConnection().close();
        assertThat(cutConnectionsForTheSchema()).isPositive();
        given().get(ready()).then().statusCode(200);
    }

    @Test
    void theServiceIsNotReadyOnAnOlderSchema() {
        SchemaOwner.run("update flyway_schema_history set success = false");
        try {
            given().get(ready()).then().statusCode(503);
        } finally {
            SchemaOwner.run("update flyway_schema_history set success = true");
        }
        given().get(ready()).then().statusCode(200);
    }

    private String ready() {
        return "http://localhost:" + management + "/q/health/ready";
    }

    /** As a restart does; those of the reactive pool notice by themselves. */
    private long cutConnectionsForTheSchema() {
        return Rows.number(
                pool,
                "select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity"
                        + " where application_name = 'steps-migration'");
    }
}
