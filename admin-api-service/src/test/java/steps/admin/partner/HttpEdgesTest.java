package steps.admin.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static steps.admin.partner.Call.plain;
import static steps.admin.partner.Call.problem;
import static steps.admin.partner.Call.withKey;

import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where HTTP leaves room, this service takes none. */
@PartnerTest
class HttpEdgesTest {
    private static final String EMPTY_DAY = "/order/2001-01-01-2001-01-02";

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/order/%2e%2e/q/openapi",
                "/order/%2E%2E/q/openapi",
                "/order/.%2e/q/openapi",
                "/order/../q/openapi",
                "/order/x/../../q/openapi",
                "/order/./2001-01-01-2001-01-02",
                "/order/..",
                "/order/%2e",
                "/../q/openapi",
                "/.",
                "//q/openapi",
                "/q//openapi",
                "/order//2001-01-01-2001-01-02",
                "/%71/openapi",
                "/%6frder/2001-01-01-2001-01-02",
                "/q/../q/openapi",
                "http://x/order/%2e%2e/q/openapi"
            })
    void aPathThatIsReadAsAnotherIsRefused(String path) throws IOException {
        var answer = get(path);
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(document(answer).getString("code")).isEqualTo("bad_path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/order/2001-01-01-2001-01-02",
                "/order/%32001-01-01-2001-01-02",
                "/order/2001%2D01%2D01-2001-01-02",
                "/order/2001-01-01-2001-01-02?x=/../",
                "/q/openapi?..",
                "/q/openapi"
            })
    void anotherWayToWriteTheSameIsNoDisguise(String path) throws IOException {
        assertThat(get(path)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/PVZ",
                "/Order/2001-01-01-2001-01-02",
                "/order%2F2001-01-01-2001-01-02",
                "/order%5c..%5cq",
                "/pvz%20",
                "/q/nothing",
                "/q/openapi/deep",
                "/favicon.ico"
            })
    void nothingIsAtOtherAddressesOfThisPort(String path) {
        for (var method : new String[] {"GET", "POST", "DELETE", "PROPFIND"}) {
            problem(plain().request(method, path).then(), 404, "unknown_path");
        }
        plain().head(path).then().statusCode(404).body(emptyString());
    }

    @Test
    void anotherMethodHasADocumentHereToo() {
        for (var method : new String[] {"DELETE", "PROPFIND", "TRACE"}) {
            problem(withKey().request(method, EMPTY_DAY).then(), 405, "method_not_allowed")
                    .header("Allow", "GET, HEAD");
        }
        withKey()
                .head("/pvz")
                .then()
                .statusCode(405)
                .header("Allow", "PATCH, POST")
                .body(emptyString());
    }

    /** A proxy that believes the length takes the end of the body for somebody else's request. */
    @ParameterizedTest
    @CsvSource({
        "PUT, /order/999999999999/status, 400",
        "POST, /pvz, 400",
        "GET, /order/2001-01-01-2001-01-02, 200",
        "GET, /nothing, 404"
    })
    void aBodyInChunksIsTheLastThingOnItsConnection(String method, String path, int status) throws IOException {
        var hidden = "GET %s HTTP/1.1\r\nHost: x\r\nAPI_Key: %s\r\n\r\n".formatted(EMPTY_DAY, PartnerResource.KEY);
        try (var call = new RawCall(service)) {
            call.write(
                    "%s %s HTTP/1.1\r\nHost: x\r\nAPI_Key: %s\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .formatted(method, path, PartnerResource.KEY));
            var answers = call.write("2\r\n{}\r\n0\r\n\r\n" + hidden).readToEnd();
            assertThat(answers).startsWith("HTTP/1.1 " + status).containsIgnoringCase("\r\nconnection: close\r\n");
            assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(2);
        }
    }

    @Test
    void otherConnectionsAreKept() throws IOException {
        var request = "GET %s HTTP/1.1\r\nHost: x\r\nAPI_Key: %s\r\n".formatted(EMPTY_DAY, PartnerResource.KEY);
        try (var call = new RawCall(service)) {
            var answers = call.write(request + "\r\n" + request + "Connection: close\r\n\r\n")
                    .readToEnd();
            assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
        }
    }

    private String get(String path) throws IOException {
        try (var call = new RawCall(service)) {
            return call.write("GET %s HTTP/1.1\r\nHost: x\r\nAPI_Key: %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, PartnerResource.KEY))
                    .readToEnd();
        }
    }

    private static JsonObject document(String answer) {
        return new JsonObject(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
}
