package steps.bot.cache;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import steps.story.StoryTest;
import steps.testing.Rows;
import steps.testing.Waits;

@StoryTest
class SchemaReadyTest {
    private static final String CHECK = "checks.find { it.name == 'schema is new enough' }.";

    @Inject
    Pool pool;

    @Test
    void theBotIsReadyOnTheSchemaItWasWrittenFor() {
        Waits.until(
                Duration.ofSeconds(20),
                "the bot is ready",
                () -> given().get("/q/health/ready").statusCode() == 200);
        given().get("/q/health/ready").then().body(CHECK + "status", equalTo("UP"));
    }

    @Test
    void theBotIsNotReadyOnAnOlderSchema() {
        Rows.change(pool, "update flyway_schema_history set success = false");
        try {
            given().get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body(CHECK + "status", equalTo("DOWN"))
                    .body(CHECK + "data.found", is("0"));
        } finally {
            Rows.change(pool, "update flyway_schema_history set success = true");
        }
    }
}
