package steps.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import steps.testing.DatabaseResource;
import steps.testing.SchemaOwner;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class SchemaTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

    @Inject
    Schema schema;

    /** Whoever adds a script says by this number that the services need it. */
    @Test
    void theNewestScriptIsNeeded() throws IOException {
        try (var scripts = Files.list(SCRIPTS)) {
            assertThat(scripts.map(script -> script.getFileName().toString())
                            .filter(name -> name.startsWith("V"))
                            .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                            .max())
                    .hasValue(Schema.NEEDED);
        }
    }

    @Test
    void aMigratedDatabaseHasTheVersionOfItsNewestScript() {
        assertThat(await(schema::version)).isEqualTo(Schema.NEEDED);
    }

    @Test
    void aMigrationThatFailedDoesNotCount() {
        SchemaOwner.run("update flyway_schema_history set success = false");
        try {
            assertThat(await(schema::version)).isZero();
        } finally {
            SchemaOwner.run("update flyway_schema_history set success = true");
        }
    }

    @Test
    void aDatabaseThatWasNeverMigratedHasNone() {
        SchemaOwner.run("alter table flyway_schema_history rename to history_hidden");
        try {
            assertThat(await(schema::version)).isZero();
        } finally {
            SchemaOwner.run("alter table history_hidden rename to flyway_schema_history");
        }
    }
}
