package steps.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static steps.admin.partner.Call.json;
import static steps.admin.partner.Call.problem;
import static steps.admin.partner.Call.withKey;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.admin.partner.PartnerTest;
import steps.domain.ledger.Books;
import steps.domain.ledger.Ledger;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

@PartnerTest
class OrderResourceTest {
    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Ledger ledger;

    @Inject
    Books books;

    @Inject
    Pool pool;

    private User alice;
    private long mug;
    private long order;

    @BeforeEach
    void aliceHasBoughtAMug() {
        alice = People.registered(users, "Alice");
        shop.gives(alice, 500);
        mug = shop.product("MUG-1", 300, 1);
        order = shop.sells(alice, mug, shop.pickupPoint()).id();
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void aShippedOrderIsFollowedByItsAddress() {
        put("{\"status\": \"shipped\", \"tracking_url\": \"https://ya.ru/t?a=1&b=<2>\"}".replace("<2>", "2"))
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/json"))
                .body("order_id", equalTo(Long.toString(order)))
                .body("status", equalTo("shipped"))
                .body("tracking_url", equalTo("https://ya.ru/t?a=1&b=2"))
                .body("changed_at", matchesPattern("[-0-9]{10}T[0-9:]{8}\\.[0-9]{6}\\+00:00"));
        assertThat(notices()).isEqualTo("order_shipped %d https://ya.ru/t?a=1&b=2".formatted(order));
    }

    @Test
    void anAddressInOtherLettersIsWrittenInAscii() {
        var body = "{\"status\": \"shipped\", \"tracking_url\": \"https://почта.рф/трек?n=1\"}";
        var ascii = "https://xn--80a1acny.xn--p1ai/%D1%82%D1%80%D0%B5%D0%BA?n=1";
        put(body).then().statusCode(200).body("tracking_url", equalTo(ascii));
        put(body).then().statusCode(200).body("tracking_url", equalTo(ascii));
        assertThat(notices()).isEqualTo("order_shipped %d %s".formatted(order, ascii));
    }

    @Test
    void anUnderscoreInAHostIsTaken() {
        put("{\"status\": \"shipped\", \"tracking_url\": \"https://my_host.example/1\"}")
                .then()
                .statusCode(200)
                .body("tracking_url", equalTo("https://my_host.example/1"));
    }

    @Test
    void theBuyerIsToldEachChangeOnce() {
        put("{\"status\": \"shipped\"}").then().statusCode(200).body("tracking_url", emptyString());
        put("{\"status\": \"shipped\"}").then().statusCode(200);
        put("{\"status\": \"delivered\"}").then().statusCode(200).body("status", equalTo("delivered"));
        put("{\"status\": \"delivered\"}").then().statusCode(200);
        assertThat(notices()).isEqualTo("order_shipped %d|order_delivered %d".formatted(order, order));
    }

    @Test
    void aCanceledOrderIsRefunded() {
        put("{\"status\": \"canceled\"}").then().statusCode(200).body("status", equalTo("canceled"));
        assertThat(balance()).isEqualTo(500);
        assertThat(shop.stockOf(mug)).isEqualTo(1);
        assertThat(notices()).isEqualTo("order_canceled %d 300".formatted(order));
    }

    @Test
    void twentyCancellationsAtOnceRefundOnce() {
        var statuses = together(Collections.<Callable<Integer>>nCopies(
                20, () -> put("{\"status\": \"canceled\"}").statusCode()));
        assertThat(statuses).containsOnly(200);
        assertThat(balance()).isEqualTo(500);
        assertThat(shop.stockOf(mug)).isEqualTo(1);
        assertThat(notices()).doesNotContain("|");
    }

    @Test
    void anOrderDoesNotGoBackNorSkip() {
        problem(put("{\"status\": \"delivered\"}").then(), 409, "wrong_order_status")
                .body("detail", containsString("paid and cannot become delivered"));
        put("{\"status\": \"canceled\"}").then().statusCode(200);
        problem(put("{\"status\": \"shipped\"}").then(), 409, "wrong_order_status");
    }

    @Test
    void anOrderThatIsNotThereIsToldSo() {
        problem(
                json("{\"status\": \"shipped\"}")
                        .put("/order/999999999999/status")
                        .then(),
                404,
                "unknown_order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "-1", "01", "1.5", "9999999999999999999", "2025-10-01-2025-10-02"})
    void anIdMustBeANumber(String id) {
        problem(
                json("{\"status\": \"shipped\"}")
                        .put("/order/" + id + "/status")
                        .then(),
                400,
                "bad_order_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | not_an_object",
                "nonsense | not_json",
                "{ | not_json",
                "{\"status\":\"shipped\"} x | not_json",
                "{\"status\":\"shipped\",\"status\":\"canceled\"} | not_json",
                "[] | not_an_object",
                "null | not_an_object",
                "{} | bad_status",
                "{\"status\":1} | bad_status",
                "{\"status\":\"paid\"} | bad_status",
                "{\"status\":\"SHIPPED\"} | bad_status",
                "{\"status\":\"shipped\",\"trackingUrl\":\"https://a.b/\"} | unknown_member",
                "{\"status\":\"shipped\",\"tracking_url\":\"\"} | bad_tracking_url",
                "{\"status\":\"shipped\",\"tracking_url\":7} | bad_tracking_url",
                "{\"status\":\"shipped\",\"tracking_url\":\"javascript:alert(1)\"} | bad_tracking_url",
                "{\"status\":\"shipped\",\"tracking_url\":\"https://a b/\"} | bad_tracking_url",
                "{\"status\":\"shipped\",\"tracking_url\":\"https://ya.ru@evil.example/\"} | bad_tracking_url",
                "{\"status\":\"delivered\",\"tracking_url\":\"https://a.b/\"} | bad_tracking_url",
            })
    void aBodyMustMakeSense(String body, String code) {
        problem(put(body).then(), 400, code);
        assertThat(Rows.text(pool, "select status from \"order\" where id = $1", order))
                .isEqualTo("paid");
    }

    @Test
    void aBodyMustBeJsonAndSmall() {
        var path = "/order/" + order + "/status";
        problem(withKey().contentType("text/plain").body("{}").put(path).then(), 415, "unsupported_media_type");
        problem(json("{" + " ".repeat(20_000) + "}").put(path).then(), 413, "too_large");
    }

    private Response put(String body) {
        return json(body).put("/order/" + order + "/status");
    }

    private long balance() {
        return await(() -> ledger.balanceOf(alice.id())).value();
    }

    /** The buyer's notices in order: kind, order and what belongs to it. */
    private String notices() {
        return Rows.text(pool, """
                select string_agg(concat_ws(' ', letter ->> 'type', letter ->> 'orderId', letter ->> 'trackingUrl',
                                            letter ->> 'refundedPoints'), '|' order by id)
                  from delivery where chat_id = $1
                """, alice.telegramId());
    }
}
