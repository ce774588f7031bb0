package steps.bot.runtime;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import steps.story.stage.StoryTest;
import steps.testing.SchemaOwner;
import steps.testing.Waits;

@StoryTest
class SchemaReadyTest {
    private static final String CHECK = "checks.find { it.name == 'schema is new enough' }.";

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    private String ready() {
        return "http://localhost:" + management + "/q/health/ready";
    }

    @Test
    void theBotIsReadyOnTheSchemaItWasWrittenFor() {
        Waits.until(
                Duration.ofSeconds(20),
                "the bot is ready",
                () -> given().get(ready()).statusCode() == 200);
        given().get(ready()).then().body(CHECK + "status", equalTo("UP"));
    }

    @Test
    void theBotIsNotReadyOnAnOlderSchema() {
        SchemaOwner.run("update flyway_schema_history set success = false");
        try {
            given().get(ready())
                    .then()
                    .statusCode(503)
                    .body(CHECK + "status", equalTo("DOWN"))
                    .body(CHECK + "data.found", is("0"));
            Waits.until(
                    Duration.ofSeconds(20),
                    "probes hear of it",
                    () -> given().get("/q/health/ready").statusCode() == 503);
        } finally {
            SchemaOwner.run("update flyway_schema_history set success = true");
        }
    }
}
