package steps.admin.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.admin.partner.Call.problem;
import static steps.admin.partner.Call.withKey;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.testing.SideBySide;

/** Every body comes in by the same rules. */
@PartnerTest
class PartnerBodyTest {
    private static final long A_MOMENT_NS = 200_000_000;

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @CsvSource({"PUT, /order/999999999999/status, bad_status", "POST, /pvz, not_an_array"})
    void whoeverWaitsToBeAskedIsAsked(String method, String path, String code) throws IOException {
        try (var call = new RawCall(service)) {
            call.write(head(method + " " + path, "Expect: 100-continue\r\nContent-Length: 2\r\nConnection: close"));
            assertThat(call.read(25)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            assertThat(call.write("{}").readToEnd()).startsWith("HTTP/1.1 400 ").contains(code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /order/999999999999/status, Content-Length: 16385, 413",
        "PUT, /order/999999999999/status, Content-Type: text/plain, 415",
        "POST, /pvz, Content-Length: 4000000, 413",
        "POST, /pvz, Content-Encoding: gzip, 415"
    })
    void refusedBodiesAreNotAskedFor(String method, String path, String header, int status) throws IOException {
        try (var call = new RawCall(service)) {
            call.write("%s %s HTTP/1.1\r\nHost: x\r\nAPI_Key: %s\r\nExpect: 100-continue\r\n%s\r\n%s\r\n\r\n"
                    .formatted(
                            method,
                            path,
                            PartnerResource.KEY,
                            header,
                            header.startsWith("Content-Length") ? "X-More: 1" : "Content-Length: 2"));
            assertThat(call.read(12)).isEqualTo("HTTP/1.1 " + status);
        }
    }

    @TestFactory
    List<DynamicTest> slowBodiesAreRefused() {
        var bodies = new SideBySide();
        for (var call : List.of("PUT /order/999999999999/status", "POST /pvz")) {
            bodies.holds(call + " stands still", () -> aBodyThatStandsStillIsRefused(call));
            bodies.holds(call + " hardly comes in", () -> aBodyThatHardlyComesInIsRefused(call));
        }
        return bodies.tests();
    }

    private void aBodyThatStandsStillIsRefused(String line) throws IOException {
        try (var call = new RawCall(service)) {
            call.write(head(line, "Content-Length: 1000")).write("[{");
            assertThat(call.readToEnd()).startsWith("HTTP/1.1 408 ").contains("too_slow");
        }
    }

    /** A byte now and then is no progress. */
    private void aBodyThatHardlyComesInIsRefused(String line) throws IOException {
        try (var call = new RawCall(service)) {
            call.write(head(line, "Content-Length: 1000"));
            for (int sent = 0; sent < 900 && !call.hasAnswer(); sent++) {
                call.write(" ");
                LockSupport.parkNanos(A_MOMENT_NS);
            }
            assertThat(call.read(12)).isEqualTo("HTTP/1.1 408");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; odata=verbose",
                "application/json;odata.metadata=minimal;charset=utf-8",
                "application/json; charset=\"UTF-8\"; version=1",
                "application/json; version=\"1;2,3\"",
                "application/json; charset",
                "application/json;",
                "application/json ; charset = utf8",
                "APPLICATION/JSON"
            })
    void aParameterThatMeansNothingIsPassedOver(String type) {
        problem(
                withKey()
                        .contentType(type)
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .put("/order/999999999999/status")
                        .then(),
                400,
                "bad_status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=utf-16",
                "application/json; charset=utf-8; charset=koi8-r",
                "application/json; odata=verbose; charset=\"windows-1251\"",
                "application/json, text/plain",
                "application/json-patch+json",
                "application",
                "text/json"
            })
    void anotherTypeIsRefusedWhateverItsParameters(String type) {
        problem(
                withKey()
                        .contentType(type)
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .put("/order/999999999999/status")
                        .then(),
                415,
                "unsupported_media_type");
    }

    private static String head(String line, String headers) {
        return "%s HTTP/1.1\r\nHost: x\r\nAPI_Key: %s\r\nContent-Type: application/json\r\n%s\r\n\r\n"
                .formatted(line, PartnerResource.KEY, headers);
    }
}
