package steps.admin.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.Shop;

/** Whatever is called, the answer is one that the document promises, and none of them is a failure of ours. */
@PartnerTest
class DocumentedAnswersTest {
    private static final int CALLS = Boolean.getBoolean("steps.long") ? 10_000 : 1_500;

    /** Of what the document does not have. */
    private static final Set<String> OF_OTHERS = Set.of("400", "401", "403", "404", "405");

    @Inject
    Shop shop;

    @Inject
    Users users;

    @TestHTTPResource("/")
    URI service;

    private JsonObject paths;
    private String order;

    @BeforeEach
    void somebodyHasOrdered() {
        paths = new JsonObject(
                        given().accept("application/json").get("/q/openapi").asString())
                .getJsonObject("paths");
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 1_000);
        order = Long.toString(shop.sells(alice, shop.product("MUG-1", 10, 1), shop.pickupPoint())
                .id());
    }

    @Test
    void noAnswerSurprises() throws IOException {
        for (int seed = 0; seed < CALLS; seed++) {
            var noise = new CallNoise(seed);
            var method = noise.method();
            var target = noise.target(order);
            var answer = answer(method, target.address(), noise.headers(), noise.body());
            var what = "seed %d, %s %s:%n%s".formatted(seed, method, target.address(), answer);
            var status = answer.substring(9, 12);
            assertThat(status).as(what).isIn(documented(method, target.template()));
            var body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            if (status.startsWith("4") && !method.equals("HEAD")) {
                assertThat(new JsonObject(body).getInteger("status")).as(what).hasToString(status);
            }
        }
    }

    private Set<String> documented(String method, String template) {
        var path = paths.getJsonObject(template, new JsonObject());
        var operation = path.getJsonObject(method.toLowerCase(Locale.ROOT));
        if (operation == null) {
            return OF_OTHERS;
        }
        var promised =
                operation.getJsonObject("responses").fieldNames().stream().filter(status -> status.charAt(0) < '5');
        return Stream.concat(promised, Stream.of("400")).collect(Collectors.toSet());
    }

    private String answer(String method, String address, String headers, byte[] body) throws IOException {
        try (var call = new RawCall(service)) {
            var head = "%s %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n"
                    .formatted(method, address, body.length, headers)
                    .getBytes(StandardCharsets.UTF_8);
            return call.write(Buffer.buffer(head).appendBytes(body).getBytes()).readToEnd();
        }
    }
}
