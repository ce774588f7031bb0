package steps.admin.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static steps.admin.partner.Call.json;
import static steps.admin.partner.Call.problem;
import static steps.admin.partner.Call.withKey;
import static steps.testing.Async.together;

import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.admin.partner.PartnerResource;
import steps.admin.partner.PartnerTest;
import steps.sandbox.demo.DemoContent;
import steps.testing.Rows;
import steps.testing.Waits;

@PartnerTest
class PickupUploadRouteTest {
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    /** As in the product's document. */
    private static final String THREE = """
            [
                {
                  "id": "019620d8987e745880fb93a122b7da44",
                  "full_address": "Москва Ленинградский проспект 75 к1А"
                },
                {
                  "id": "01999b820a3477899acb908629c78962",
                  "full_address": "Москва Большая Черкизовская улица 3 к1"
                },
                {
                  "id": "0199b9d0a69b77a09018951faeb4697d",
                  "full_address": "Москва Варшавское шоссе 168"
                }
              ]""";

    @Inject
    Pool pool;

    @TestHTTPResource("/")
    URI service;

    @BeforeEach
    void oneList() {
        json(list("old", 5)).post("/pvz").then().statusCode(200);
    }

    @AfterEach
    void nothingIsLeftBehind() throws InterruptedException {
        for (int tries = 0; tries < 600 && staged() > 0; tries++) {
            Thread.sleep(50);
        }
        assertThat(staged()).isZero();
    }

    @Test
    void theListIsReplacedAndTheAnswerIsTheContracts() {
        var answer = json(THREE).post("/pvz").then().statusCode(200).contentType("application/json");
        assertThat(answer.extract().asString())
                .isEqualTo("{\"success\": true, \"count\": 3, \"message\": \"Successfully saved 3 PVZ items\"}");
        assertThat(Rows.text(pool, "select string_agg(full_address, '|' order by id) from pickup_point where active"))
                .isEqualTo("Москва Ленинградский проспект 75 к1А|Москва Большая Черкизовская улица 3 к1|"
                        + "Москва Варшавское шоссе 168");
    }

    @Test
    void theDemoListOfALocalRunIsTakenAsItIs() {
        json(DemoContent.pickupPointsJson()).post("/pvz").then().statusCode(200).body("count", equalTo(300));
        assertThat(offered()).isEqualTo(300);
    }

    @Test
    void aListOfManyBatchesIsOneList() {
        json(list("many", 20_000)).post("/pvz").then().statusCode(200).body("count", equalTo(20_000));
        assertThat(offered()).isEqualTo(20_000);
        json(list("many", 20_000)).post("/pvz").then().statusCode(200).body("count", equalTo(20_000));
        assertThat(offered()).isEqualTo(20_000);
    }

    @Test
    void theFirstBadItemIsToldAndNothingChanges() {
        var body = list("x", 9_000).replace("\"x8500\"", "17");
        problem(json(body).post("/pvz").then(), 400, "bad_item")
                .body("index", equalTo(8_500))
                .body("detail", containsString("Item 8500"));
        assertOldList();
    }

    @Test
    void anIdThatComesTwiceIsFoundInOneBatchAndAcrossBatches() {
        problem(json(list("x", 10).replace("\"x7\"", "\"x2\"")).post("/pvz").then(), 400, "repeated_id")
                .body("index", equalTo(7));
        problem(
                        json(list("x", 9_000).replace("\"x8900\"", "\"x2\""))
                                .post("/pvz")
                                .then(),
                        400,
                        "repeated_id")
                .body("index", equalTo(8_900));
        assertOldList();
    }

    @Test
    void theFirstFaultIsToldFirst() {
        var small = list("x", 10).replace("\"x3\"", "\"x2\"").replace("\"x7\"", "null");
        problem(json(small).post("/pvz").then(), 400, "repeated_id").body("index", equalTo(3));
        var large = list("x", 9_000).replace("\"x3\"", "\"x2\"").replace("\"x8700\"", "null");
        problem(json(large).post("/pvz").then(), 400, "repeated_id").body("index", equalTo(3));
        var other = list("x", 9_000).replace("\"x8500\"", "null").replace("\"x8700\"", "\"x2\"");
        problem(json(other).post("/pvz").then(), 400, "bad_item").body("index", equalTo(8_500));
        assertOldList();
    }

    @Test
    void aListThatEndsInTheMiddleChangesNothing() {
        var body = list("x", 9_000);
        problem(json(body.substring(0, body.length() - 1)).post("/pvz").then(), 400, "not_json");
        assertOldList();
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        problem(json(list("x", 60_000)).post("/pvz").then(), 413, "too_large");
        assertOldList();
    }

    @Test
    void aBodyOverTheLimitIsRefusedEvenWhenItDoesNotSaySo() throws IOException {
        var answer = raw(socket -> {
            var out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            var chunk = ("10000\r\n" + " ".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 33; i++) {
                out.write(chunk);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "too_large");
        assertOldList();
    }

    @Test
    void whoeverHangsUpInTheMiddleChangesNothing() throws IOException {
        var body = list("x", 9_000).getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(head("Content-Length: " + body.length));
            socket.getOutputStream().write(body, 0, body.length - 100);
            socket.getOutputStream().flush();
            // Else nothing is left behind only because nothing has begun yet.
            Waits.until(A_WHILE, "the upload has begun", () -> staged() > 0);
        }
        assertOldList();
    }

    @Test
    void whoeverStopsSendingIsTold() throws IOException {
        var body = list("x", 9_000).getBytes(StandardCharsets.UTF_8);
        var answer = raw(socket -> {
            socket.getOutputStream().write(head("Content-Length: " + body.length));
            socket.getOutputStream().write(body, 0, body.length - 100);
        });
        assertThat(answer).startsWith("HTTP/1.1 408").contains("too_slow");
        assertOldList();
    }

    @Test
    void whoeverAsksFirstIsLetGoOn() throws IOException {
        var answer = raw(socket -> {
            socket.getOutputStream().write(head("Content-Length: 2\r\nExpect: 100-continue"));
            socket.getOutputStream().flush();
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100");
            socket.getOutputStream().write("[]".getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(answer).contains("HTTP/1.1 400").contains("empty_list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/octet-stream", "application/json; charset=utf-16", "a/b/c"})
    void anotherTypeIsRefused(String type) {
        problem(
                withKey()
                        .contentType(type)
                        .body(THREE.getBytes(StandardCharsets.UTF_8))
                        .post("/pvz")
                        .then(),
                415,
                "unsupported_media_type");
    }

    @Test
    void aCompressedBodyIsRefused() {
        problem(json(THREE).header("Content-Encoding", "gzip").post("/pvz").then(), 415, "unsupported_media_type");
    }

    @Test
    void anythingButAListIsRefused() {
        problem(json("").post("/pvz").then(), 400, "not_json");
        problem(json("{}").post("/pvz").then(), 400, "not_an_array");
        problem(json("[]").post("/pvz").then(), 400, "empty_list");
        assertOldList();
    }

    @Test
    void uploadsAtOnceLeaveOneOfTheirLists() {
        var works = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            var body = list("list" + i + "-", 6_000);
            works.add(() -> json(body).post("/pvz").statusCode());
        }
        assertThat(together(works)).containsOnly(200);
        assertThat(offered()).isEqualTo(6_000);
        assertThat(Rows.number(pool, "select count(distinct substr(id, 1, 5)) from pickup_point where active"))
                .isEqualTo(1);
    }

    private void assertOldList() {
        assertThat(Rows.text(pool, "select string_agg(id, ' ' order by id) from pickup_point where active"))
                .isEqualTo("old0 old1 old2 old3 old4");
    }

    private long offered() {
        return Rows.number(pool, "select count(*) from pickup_point where active");
    }

    private long staged() {
        return Rows.number(
                pool, "select (select count(*) from pickup_upload) + (select count(*) from pickup_upload_begun)");
    }

    private static String list(String prefix, int points) {
        return IntStream.range(0, points)
                .mapToObj(n -> "{\"id\":\"%s%d\",\"full_address\":\"Омск, Мира %d\"}".formatted(prefix, n, n))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static byte[] head(String headers) {
        return ("POST /pvz HTTP/1.1\r\nHost: localhost\r\nAPI_Key: " + PartnerResource.KEY
                        + "\r\nContent-Type: application/json\r\n" + headers + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String raw(Talk talk) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(60_000);
            talk.with(socket);
            socket.getOutputStream().flush();
            var answer = new StringBuilder();
            while (!answer.toString().contains("}")) {
                var bytes = new byte[8_192];
                int read = socket.getInputStream().read(bytes);
                if (read < 0) {
                    break;
                }
                answer.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }

    private interface Talk {
        void with(Socket socket) throws IOException;
    }
}
