package steps.admin.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static steps.admin.partner.Call.json;
import static steps.admin.partner.Call.plain;
import static steps.admin.partner.Call.problem;
import static steps.admin.partner.Call.withKey;

import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.testing.Async;
import steps.testing.Rows;

/** A key that tries everything and changes nothing. */
@PartnerTest
class SandboxKeyTest {
    /** All that a partner's call may write, counted or hashed. */
    private static final String WORLD = """
            select concat_ws(' ',
                     (select bit_xor(hashtext(pickup_point::text)) from pickup_point),
                     (select bit_xor(hashtext(o::text)) from "order" as o), (select count(*) from order_status),
                     (select points || replaced_at::text from pickup_list),
                     (select count(*) from pickup_upload_log), (select count(*) from delivery),
                     (select count(*) from webhook_message), (select count(*) from transfer))
            """;

    @Inject
    Pool pool;

    private String key;
    private String before;

    @BeforeEach
    void aSandboxKey() {
        key = KeySecret.random();
        Async.await(() -> pool.preparedQuery(
                        "insert into partner_key (name, hash, scopes, created_at) values ($1, $2, array['sandbox'], now())")
                .execute(Tuple.of("s" + UUID.randomUUID(), KeySecret.hash(key))));
        json("[{\"id\": \"real-1\", \"full_address\": \"Омск, 1\"}]")
                .post("/pvz")
                .then()
                .statusCode(200);
        before = Rows.text(pool, WORLD);
    }

    @AfterEach
    void nothingReal() {
        assertThat(Rows.text(pool, WORLD)).isEqualTo(before);
    }

    @Test
    void readsDemoOrdersInEveryWay() {
        sandbox()
                .get("/order/2025-10-01-2025-10-17")
                .then()
                .statusCode(200)
                .header("X-Sandbox", "true")
                .body("order_id", equalTo(List.of("1", "2", "3")))
                .body("[1].first_name", equalTo("Мария Петровна"))
                .body("[0].pvz_id", equalTo("demo-1"));
        sandbox()
                .get("/order/2025-10-01-2025-10-17?status=canceled&format=csv")
                .then()
                .statusCode(200)
                .body(containsString("О'Коннор"));
        var first = sandbox().get("/order/2025-10-01-2025-10-17?limit=2");
        first.then().statusCode(200).body("$", hasSize(2));
        sandbox().get(next(first.header("Link"))).then().body("order_id", equalTo(List.of("3")));
        var tag = sandbox().get("/order/2025-10-01-2025-10-17").header("ETag");
        sandbox()
                .header("If-None-Match", tag)
                .get("/order/2025-10-01-2025-10-17")
                .then()
                .statusCode(304);
        sandbox().head("/order/2025-10-01-2025-10-17").then().statusCode(200).header("ETag", equalTo(tag));
        var updates = sandbox().get("/order?updated_since=2025-10-07T00:00:00Z&limit=2");
        updates.then()
                .statusCode(200)
                .body("order_id", equalTo(List.of("2", "4")))
                .body("status", equalTo(List.of("shipped", "canceled")));
        sandbox().get(next(updates.header("Link"))).then().body("order_id", equalTo(List.of("3")));
        problem(sandbox().get("/order/2025-10-17-2025-10-01").then(), 400, "bad_range");
    }

    @ParameterizedTest
    @CsvSource({"1, shipped", "1, canceled", "2, delivered", "2, shipped", "3, delivered", "4, canceled"})
    void ordersGoOnAsRealOnesWould(String order, String status) {
        for (int time = 0; time < 2; time++) {
            sandbox("{\"status\": \"" + status + "\"}")
                    .put("/order/" + order + "/status")
                    .then()
                    .statusCode(200)
                    .header("X-Sandbox", "true")
                    .body("order_id", equalTo(order))
                    .body("status", equalTo(status));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, delivered, 409, wrong_order_status",
        "3, canceled, 409, wrong_order_status",
        "4, shipped, 409, wrong_order_status",
        "5, shipped, 404, unknown_order",
        "1, lost, 400, bad_status",
        "x, shipped, 400, bad_order_id"
    })
    void orAreRefusedAsRealOnesWould(String order, String wish, int status, String code) {
        problem(
                sandbox("{\"status\": \"" + wish + "\"}")
                        .put("/order/" + order + "/status")
                        .then(),
                status,
                code);
    }

    @Test
    void listsAreCheckedAndReplaceNothing() {
        sandbox("[{\"id\": \"a\", \"full_address\": \"b\"}, {\"id\": \"c\", \"full_address\": \"d\"}]")
                .post("/pvz")
                .then()
                .statusCode(200)
                .body("message", equalTo("Successfully saved 2 PVZ items"));
        problem(sandbox("[{\"id\": \"a\"}]").post("/pvz").then(), 400, "bad_item");
        problem(sandbox("[]").post("/pvz").then(), 400, "empty_list");
        problem(
                sandbox("[{\"id\": \"a\", \"full_address\": \"b\"}, {\"id\": \"a\", \"full_address\": \"d\"}]")
                        .post("/pvz")
                        .then(),
                400,
                "repeated_id");
    }

    @Test
    void changesOfTheListAreCountedFromDemoPoints() {
        for (int time = 0; time < 2; time++) {
            sandbox("""
                    {"put": [{"id": "demo-1", "full_address": "Тверь, 1"}, {"id": "new", "full_address": "Тверь, 2"},
                             {"id": "demo-3", "full_address": "Москва Варшавское шоссе 168"}], "remove": ["demo-2", "real-1"]}""")
                    .patch("/pvz")
                    .then()
                    .statusCode(200)
                    .body("count", equalTo(3))
                    .body("added", equalTo(1))
                    .body("changed", equalTo(1))
                    .body("removed", equalTo(1));
        }
        problem(sandbox("{\"put\": [{\"id\": \"a\"}]}").patch("/pvz").then(), 400, "bad_item");
    }

    @Test
    void wordsOfItsOwnMeanNothingToOthers() {
        var word = UUID.randomUUID().toString();
        var list = "[{\"id\": \"real-1\", \"full_address\": \"Омск, 1\"}]";
        sandbox(list).header("Idempotency-Key", word).post("/pvz").then().statusCode(200);
        sandbox(list)
                .header("Idempotency-Key", word)
                .post("/pvz")
                .then()
                .header("Idempotent-Replayed", "true")
                .header("X-Sandbox", "true");
        withKey()
                .header("Idempotency-Key", word)
                .get("/order/2001-01-01-2001-01-02")
                .then()
                .header("X-Sandbox", nullValue())
                .body("$", hasSize(0));
        assertThat(Rows.number(pool, "select count(*) from partner_call where key = $1 and partner = ''", word))
                .isZero();
    }

    private RequestSpecification sandbox() {
        return plain().header("API_Key", key);
    }

    private RequestSpecification sandbox(String body) {
        return sandbox().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String next(String link) {
        return link.substring(1, link.indexOf('>'));
    }
}
