package steps.bot.telegram;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.logging.Handler;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.story.stage.StoryTest;
import steps.testing.RawConnection;
import steps.testing.Waits;

/** The public port is open to anybody, the management port to whoever runs the service. */
@StoryTest
class PublicPortTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MADE_UP = 150;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready"})
    void probesHearThatItIsWellAndNothingElse(String path) {
        Waits.until(SOON, "the bot is ready", () -> given().get(path).statusCode() == 200);
        given().get(path).then().body(equalTo("{\"status\":\"UP\"}"));
        given().head(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q", "/q/", "/q/health", "/q/health/well", "/q/health/started", "/q/health/group", "/q/metrics"
            })
    void operatorsAreToldAtAnotherPort(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void theManagementPortTellsAll() {
        given().get(at("/q/health")).then().body("checks.name", hasItem("books balance"));
        given().get(at("/q/health/well")).then().statusCode(200);
        given().get(at("/q/metrics")).then().statusCode(200);
        given().post(at("/webhook")).then().statusCode(404);
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
        assertThat(answerTo("GET " + path)).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @CsvSource({"GET, 405", "PUT, 405", "POST, 401"})
    void theWebhookIsForPosts(String method, int status) {
        given().request(method, "/webhook").then().statusCode(status);
    }

    @Test
    void madeUpPathsAndMethodsAreNoLabels() throws IOException {
        for (int number = 0; number < MADE_UP; number++) {
            answerTo("GET /made-up-" + number);
            answerTo("POST /webhook/made-up-" + number);
            answerTo("MADEUP" + number + " /webhook");
        }
        answerTo("GET /\u001b]0;owned\u0007");
        Waits.until(SOON, "they are counted", () -> metrics().contains("method=\"OTHER\""));
        assertThat(metrics())
                .doesNotContain("made-up-")
                .doesNotContain("MADEUP")
                .doesNotContain("\u001b")
                .doesNotContain("owned");
    }

    @Test
    void nothingThatATerminalObeysReachesTheLog() {
        var record = new ExtLogRecord(Level.WARN, "GET /\u001b]0;owned\u0007", ExtLogRecord.FormatStyle.NO_FORMAT, "");

        assertThat(Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                        .map(Handler::getFormatter)
                        .filter(Objects::nonNull)
                        .map(formatter -> formatter.format(record)))
                .isNotEmpty()
                .allMatch(line -> line.contains("GET /\\u001b]0;owned\\u0007"));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + management + path);
    }

    private String metrics() {
        return given().get(at("/q/metrics")).asString();
    }

    private static String answerTo(String call) throws IOException {
        try (var caller = new RawConnection(RestAssured.port)) {
            caller.send(call + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            return caller.statusLine(SOON);
        }
    }
}
