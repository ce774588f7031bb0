package steps.admin.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.testing.Rows;
import steps.testing.Waits;

/** Whatever comes in that is wrong is answered by a problem document of the partner's, and changes nothing. */
@PartnerTest
class PartnerNoiseTest {
    private static final int CALLS = Boolean.getBoolean("steps.long") ? 10_000 : 1_500;

    private static final String STAGED = "select count(*) from pickup_upload";

    private static final String EVERYTHING = """
            select (select coalesce(md5(string_agg(point::text, '|' order by id)), '') from pickup_point as point)
                   || (select coalesce(md5(string_agg(o::text, '|' order by id)), '') from "order" as o)
                   || (select count(*) from transfer) || ' ' || (select count(*) from delivery) || ' '
                   || (select count(*) from order_status)
            """;

    @Inject
    Pool pool;

    @TestHTTPResource("/")
    URI service;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void oneList() {
        Call.json("[{\"id\":\"old\",\"full_address\":\"Омск\"}]")
                .post("/pvz")
                .then()
                .statusCode(200);
    }

    @Test
    void changesNothing() throws Exception {
        var before = Rows.text(pool, EVERYTHING);
        long staged = Rows.number(pool, STAGED);
        for (int seed = 0; seed < CALLS; seed++) {
            var noise = new Noise(seed);
            var answer = send(call(noise));
            var problem = new JsonObject(answer.body());
            assertThat(answer.statusCode()).as("seed %d: %s", seed, problem).isBetween(400, 499);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as("seed %d", seed)
                    .hasValue("application/problem+json");
            assertThat(problem.getInteger("status")).isEqualTo(answer.statusCode());
            assertThat(problem.getString("detail")).isNotBlank();
            assertThat(problem.getString("code")).isNotBlank();
            assertThat(problem.getString("id"))
                    .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
        }
        assertThat(Rows.text(pool, EVERYTHING)).isEqualTo(before);
        Waits.until(Duration.ofSeconds(20), "nothing is left staged", () -> Rows.number(pool, STAGED) <= staged);
    }

    private HttpRequest call(Noise noise) {
        return switch (noise.below(4)) {
            case 0 -> order(noise.range(), "").GET().build();
            case 1 -> order("2025-01-01-2025-01-02", wrongQuery(noise)).GET().build();
            case 2 ->
                order("999999999999", "/status")
                        .PUT(BodyPublishers.ofByteArray(noise.body()))
                        .build();
            default ->
                pickup(noise).POST(BodyPublishers.ofByteArray(noise.body())).build();
        };
    }

    private static String wrongQuery(Noise noise) {
        var name = switch (noise.below(4)) {
            case 0 -> "status";
            case 1 -> "limit";
            case 2 -> "after";
            default -> "format";
        };
        return "?" + name + "=x" + encoded(noise.word());
    }

    private HttpRequest.Builder pickup(Noise noise) {
        var request = HttpRequest.newBuilder(service.resolve("/pvz"));
        if (noise.below(5) > 0) {
            request.header("API_Key", PartnerResource.KEY);
        }
        if (noise.below(5) == 0) {
            request.header("API-Key", "x" + noise.below(1_000));
        }
        return noise.below(5) == 0
                ? request.header("Content-Type", "text/" + noise.below(1_000))
                : request.header("Content-Type", "application/json");
    }

    private HttpRequest.Builder order(String range, String rest) {
        return HttpRequest.newBuilder(service.resolve("/order/" + encoded(range) + rest))
                .header("API_Key", PartnerResource.KEY);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }
}
