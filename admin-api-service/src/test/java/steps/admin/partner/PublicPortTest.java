package steps.admin.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.common.http.TestHTTPResource;
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
import org.junit.jupiter.params.provider.ValueSource;
import steps.testing.RawConnection;
import steps.testing.Waits;

/** The public port is open to anybody, the management port to whoever runs the service. */
@PartnerTest
class PublicPortTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Longer than {@code PartnerResource} lets a head or a body take. */
    private static final Duration CUT = Duration.ofSeconds(40);

    private static final int MADE_UP = 150;

    @TestHTTPResource("/")
    URI service;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready"})
    void probesHearThatItIsWellAndNothingElse(String path) {
        given().get(path).then().statusCode(200).body(equalTo("{\"status\":\"UP\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q", "/q/", "/q/health", "/q/health/well", "/q/health/started", "/q/metrics"})
    void operatorsAreToldAtAnotherPort(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void theManagementPortTellsAll() {
        given().get(at("/q/health"))
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("Reactive PostgreSQL connections health check"));
        given().get(at("/q/metrics")).then().statusCode(200);
        Call.withKey().get(at("/order/1")).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /pvz HTTP/1.1\r\nX-Half: ",
                "POST /pvz HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n[",
                "PUT /order/1/status HTTP/1.1\r\nHost: x\r\nAPI_Key: " + PartnerResource.KEY
                        + "\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{",
                "POST /nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n["
            })
    void whoeverStandsStillIsCut(String begun) throws IOException {
        try (var partner = new RawConnection(service.getPort())) {
            partner.send(begun);
            assertThat(partner.isEnded(CUT)).isTrue();
        }
    }

    @Test
    void madeUpPathsAndMethodsAreNoLabels() throws IOException {
        for (int number = 0; number < MADE_UP; number++) {
            answerTo("GET /order/made-up-" + number);
            answerTo("POST /pvz/made-up-" + number);
            answerTo("MADEUP" + number + " /pvz");
        }
        answerTo("GET /order/\u001b]0;owned\u0007");
        answerTo("GET /pvz\u001b]0;owned\u0007");
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

    private void answerTo(String call) throws IOException {
        try (var caller = new RawConnection(service.getPort())) {
            caller.send(call + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(caller.statusLine(SOON)).startsWith("HTTP/1.1 4");
        }
    }
}
