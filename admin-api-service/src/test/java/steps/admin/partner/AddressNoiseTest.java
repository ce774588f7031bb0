package steps.admin.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that HTTP clients do not let out, written to the socket. */
@PartnerTest
class AddressNoiseTest {
    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/order/%zz",
                "/order/%",
                "/order/%2",
                "/order/%%%",
                "/%zz/order/1",
                "/order%zz",
                "/pvz%",
                "/pvz/%c3%28",
                "/order/%ff%fe",
                "/order/%00",
                "/order/2025-01-01-2025-01-02?limit=%zz",
                "/order/2025-01-01-2025-01-02?%zz=1",
                "/order/2025-01-01-2025-01-02?after=%",
                "/order/{range}",
                "/order/<script>",
                "/order/a|b\\^`\"",
                "/order/\u0001",
                "/order/%u0041",
                "/order/../../%zz",
                "//order/%zz",
                "/order/1/%zz",
                "/order/%zz/status",
                "/order/x#%zz",
                "order/1",
                "%zz",
                "http://[::bad/order/1",
                "http://x/order/%zz"
            })
    void impossibleAddressesAreRefusedByADocument(String address) throws IOException {
        var answer = raw("GET %s HTTP/1.1\r\nHost: x\r\nAPI_Key: %s\r\nConnection: close\r\n\r\n"
                .formatted(address, PartnerResource.KEY));
        var head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        var problem = new JsonObject(answer.substring(head.length()));
        assertThat(problem.getInteger("status")).isBetween(400, 499);
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("code")).isNotBlank();
        assertThat(problem.getString("id")).isNotBlank();
        assertThat(head)
                .startsWith("HTTP/1.1 " + problem.getInteger("status"))
                .containsIgnoringCase("\r\nContent-Type: application/problem+json")
                .containsIgnoringCase("\r\nX-Request-Id: " + problem.getString("id"));
    }

    private String raw(String request) throws IOException {
        try (var call = new RawCall(service)) {
            return call.write(request).readToEnd();
        }
    }
}
