package steps.admin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.sandbox.postgres.LocalPostgres;

@QuarkusMainTest
class MigrateCommandTest {
    private Properties before;
    private LocalPostgres postgres;

    @BeforeEach
    void anEmptyDatabase() {
        before = (Properties) System.getProperties().clone();
        postgres = LocalPostgres.temporary();
        System.setProperty("POSTGRES_HOST", postgres.host());
        System.setProperty("POSTGRES_PORT", Integer.toString(postgres.port()));
        System.setProperty("POSTGRES_USER", postgres.user());
        System.setProperty("POSTGRES_PASSWORD", postgres.password());
        System.setProperty("POSTGRES_DB", postgres.database());
    }

    /** The command silences its process by system properties too; here the process is everybody's. */
    @AfterEach
    void restoreProperties() {
        System.setProperties(before);
        postgres.close();
    }

    @Test
    void putsTheSchemaUpAndTakesItsNewestVersionBack(QuarkusMainLauncher launcher) {
        LaunchResult up = launcher.launch("migrate", "up");
        assertThat(up.exitCode()).isZero();
        assertThat(up.getOutput()).contains("Migrations applied: ");

        LaunchResult undone = launcher.launch("migrate", "undo");
        assertThat(undone.exitCode()).isZero();
        assertThat(undone.getOutput()).contains(" is taken back by U");
        assertThat(launcher.launch("migrate", "info").getOutput())
                .startsWith("Version  Name")
                .containsOnlyOnce("Pending");
    }

    /** As with a container of PostgreSQL, whose own role is a superuser. */
    @Test
    void makesTheRoleOfTheServicesWhereItMay(QuarkusMainLauncher launcher) {
        var superuser = postgres.superuser();
        System.setProperty("MIGRATION_USER", superuser.user());
        System.setProperty("MIGRATION_PASSWORD", superuser.password());
        System.setProperty("POSTGRES_USER", "walking \"bot\"");
        System.setProperty("POSTGRES_PASSWORD", "it's");

        LaunchResult up = launcher.launch("migrate", "up");

        assertThat(up.exitCode()).isZero();
        assertThat(up.getOutput()).contains("The services work as walking \"bot\"");
    }

    @Test
    void saysWhatIsMissingWhenOneRoleDoesEverything(QuarkusMainLauncher launcher) {
        assertThat(launcher.launch("migrate", "up").getOutput()).contains("set MIGRATION_USER and MIGRATION_PASSWORD");
    }

    @Test
    void explainsItselfWhenItIsCalledWrongly(QuarkusMainLauncher launcher) {
        LaunchResult result = launcher.launch("migrate", "sideways");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.getErrorOutput()).contains("Usage: migrate info | up | undo");
    }
}
