package steps.bot.telegram;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.RestAssured;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.story.stage.StoryTest;
import steps.testing.PublicPort;

/** The public port is open to anybody, the management port to whoever runs the service. */
@StoryTest
class PublicPortTest {
    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready"})
    void probesHearThatItIsWellAndNothingElse(String path) {
        port().tellsProbesThatItIsWellAndNothingElse(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q", "/q/", "/q/health", "/q/health/well", "/q/health/started", "/q/health/group", "/q/metrics"
            })
    void operatorsAreToldAtAnotherPort(String path) {
        port().tellsNothingOf(path);
    }

    @Test
    void theManagementPortTellsAll() {
        given().get(port().atManagement("/q/health")).then().body("checks.name", hasItem("books balance"));
        given().get(port().atManagement("/q/health/well")).then().statusCode(200);
        given().get(port().atManagement("/q/metrics")).then().statusCode(200);
        given().post(port().atManagement("/webhook")).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhook/%2e%2e/q/health/live",
                "/webhook/../q/health/live",
                "/webhook/%2E./q/metrics",
                "//q/health/live",
                "/q/./health/live",
                "/q/he%61lth/live"
            })
    void anAddressIsJudgedAsItIsWritten(String path) throws IOException {
        assertThat(port().answerTo("GET " + path)).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @CsvSource({"GET, 405", "PUT, 405", "POST, 401"})
    void theWebhookIsForPosts(String method, int status) {
        given().request(method, "/webhook").then().statusCode(status);
    }

    @Test
    void madeUpPathsAndMethodsAreNoLabels() throws IOException {
        port().makesNoLabelsOf("/webhook", "");
    }

    @Test
    void nothingThatATerminalObeysReachesTheLog() {
        PublicPort.writesNothingThatATerminalObeys();
    }

    private PublicPort port() {
        return new PublicPort(RestAssured.port, management);
    }
}
