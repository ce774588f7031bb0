package steps.admin.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.testing.PublicPort;
import steps.testing.RawConnection;
import steps.testing.SideBySide;

/** The public port is open to anybody, the management port to whoever runs the service. */
@PartnerTest
class PublicPortTest {

    /** Longer than {@code PartnerResource} lets a head or a body take. */
    private static final Duration CUT = Duration.ofSeconds(40);

    @TestHTTPResource("/")
    URI service;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready"})
    void probesHearThatItIsWellAndNothingElse(String path) {
        port().tellsProbesThatItIsWellAndNothingElse(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q", "/q/", "/q/health", "/q/health/well", "/q/health/started", "/q/metrics"})
    void operatorsAreToldAtAnotherPort(String path) {
        port().tellsNothingOf(path);
    }

    @Test
    void theManagementPortTellsAll() {
        given().get(port().atManagement("/q/health"))
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("Reactive PostgreSQL connections health check"));
        given().get(port().atManagement("/q/metrics")).then().statusCode(200);
        Call.withKey().get(port().atManagement("/order/1")).then().statusCode(404);
    }

    @TestFactory
    List<DynamicTest> whoeverStandsStillIsCut() {
        return new SideBySide()
                .holds("before the first word", () -> isCut(""))
                .holds("in a head", () -> isCut("GET /pvz HTTP/1.1\r\nX-Half: "))
                .holds(
                        "in a body without a key",
                        () -> isCut("POST /pvz HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n["))
                .holds(
                        "in a body with a key",
                        () -> isCut("PUT /order/1/status HTTP/1.1\r\nHost: x\r\nAPI_Key: " + PartnerResource.KEY
                                + "\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"))
                .holds(
                        "in a body for nobody",
                        () -> isCut("POST /nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n["))
                .tests();
    }

    private void isCut(String begun) throws IOException {
        try (var partner = new RawConnection(service.getPort())) {
            partner.send(begun);
            assertThat(partner.isEnded(CUT)).isTrue();
        }
    }

    @Test
    void madeUpPathsAndMethodsAreNoLabels() throws IOException {
        port().makesNoLabelsOf("/pvz", "/order");
    }

    @Test
    void nothingThatATerminalObeysReachesTheLog() {
        PublicPort.writesNothingThatATerminalObeys();
    }

    private PublicPort port() {
        return new PublicPort(service.getPort(), management);
    }
}
