package steps.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static steps.admin.partner.Call.problem;
import static steps.admin.partner.Call.withKey;
import static steps.testing.Async.inTransaction;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.admin.partner.PartnerTest;
import steps.domain.order.Actor;
import steps.domain.order.Orders;
import steps.domain.privacy.Erasures;
import steps.domain.privacy.PersonMark;
import steps.testing.Rows;

@PartnerTest
class OrderExportRouteTest extends AliceBuys {
    @Inject
    Orders orders;

    @Inject
    Erasures erasures;

    @Test
    void anElementIsAsTheContractSays() {
        long order = bought("MUG-1", MORNING);
        var answer = withKey()
                .get("/order/2025-10-01-2025-10-17")
                .then()
                .statusCode(200)
                .contentType("application/json");
        assertThat(answer.extract().asString())
                .isEqualTo("[{\"first_name\":\"Иван\",\"last_name\":\"Петров\","
                        + "\"phone\":\"+79991234567\",\"email\":\"\",\"pvz_id\":\"" + point + "\",\"order_id\":\""
                        + order
                        + "\",\"created_at\":\"2025-10-05T14:30:22.123456+00:00\",\"product_code\":\"MUG-1\"}]");
    }

    /** Partners get what delivery needs for as long as it needs it, and then an element without a person. */
    @Test
    void anOrderOfSomebodyWhoHadTheirDataRemovedIsToldUntilItHasArrived() {
        long order = bought("MUG-1", MORNING);
        var days = "/order/2025-10-05-2025-10-05";
        var before = withKey().get(days).asByteArray();
        inTransaction(() -> erasures.erase(alice, new PersonMark("%064x".formatted(alice.telegramId()))));
        assertThat(withKey().get(days).asByteArray()).isEqualTo(before);
        inTransaction(() -> orders.ship(order, null, Actor.PARTNER));
        assertThat(withKey().get(days).asByteArray()).isEqualTo(before);
        inTransaction(() -> orders.deliver(order, Actor.PARTNER));
        assertThat(withKey().get(days).asString())
                .isEqualTo(
                        "[{\"first_name\":\"\",\"last_name\":\"\",\"phone\":\"\",\"email\":\"\",\"pvz_id\":\"" + point
                                + "\",\"order_id\":\"" + order
                                + "\",\"created_at\":\"2025-10-05T14:30:22.123456+00:00\",\"product_code\":\"MUG-1\"}]");
    }

    @Test
    void nothingIsAnEmptyList() {
        assertThat(withKey()
                        .get("/order/2025-01-01-2025-01-01")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo("[]");
    }

    @Test
    void bothDaysAreIncludedInUtc() {
        bought("early", "2025-10-01T00:00:00Z");
        bought("late", "2025-10-02T23:59:59.999999Z");
        bought("before", "2025-09-30T23:59:59.999999Z");
        bought("after", "2025-10-03T00:00:00Z");
        withKey()
                .get("/order/2025-10-01-2025-10-02")
                .then()
                .body("product_code", equalTo(List.of("early", "late")))
                .body("created_at[0]", equalTo("2025-10-01T00:00:00.000000+00:00"));
    }

    @Test
    void unknownValuesAreEmptyAndNeverNull() {
        ManyOrders.make(pool, 7_100_000_001L, "2025-03-03", 1, 1);
        Rows.change(
                pool,
                "update \"order\" set recipient_phone = null, email = null where created_at < '2025-03-04'"
                        + " and created_at > '2025-03-03'");
        withKey()
                .get("/order/2025-03-03-2025-03-03")
                .then()
                .body("[0].phone", emptyString())
                .body("[0].email", emptyString())
                .body("[0].pvz_id", emptyString());
    }

    @Test
    void canceledOrdersAreToldToWhoeverAsksForThem() {
        long kept = bought("kept", MORNING);
        long canceled = bought("canceled", MORNING);
        inTransaction(() -> orders.cancel(canceled, Actor.PARTNER));
        var days = "/order/2025-10-05-2025-10-05";
        withKey().get(days).then().body("order_id", equalTo(List.of(Long.toString(kept))));
        withKey().get(days + "?status=canceled").then().body("order_id", equalTo(List.of(Long.toString(canceled))));
        withKey().get(days + "?status=paid,canceled").then().body("", hasSize(2));
        withKey().get(days + "?status=shipped&status=delivered").then().body("", hasSize(0));
    }

    @Test
    void thousandsComeInTheOrderOfTheirTimeAndEachOnce() {
        ManyOrders.make(pool, 7_100_000_002L, "2025-04-04", 5_500, 1);
        List<String> moments = withKey()
                .get("/order/2025-04-04-2025-04-04")
                .then()
                .statusCode(200)
                .extract()
                .path("created_at");
        assertThat(moments).hasSize(5_500).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void pagesFollowEachOtherByTheirLinks() {
        ManyOrders.make(pool, 7_100_000_003L, "2025-05-05", 25, 1);
        var moments = new ArrayList<String>();
        var next = "/order/2025-05-05-2025-05-05?limit=10";
        int pages = 0;
        while (next != null) {
            var page = withKey().get(next).then().statusCode(200).extract();
            moments.addAll(page.path("created_at"));
            var link = page.header("Link");
            next = link == null ? null : link.replaceFirst("<(.*)>; rel=\"next\"", "$1");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(moments).hasSize(25).isSorted().doesNotHaveDuplicates();
        assertThat(withKey().get("/order/2025-05-05-2025-05-05?limit=25").header("Link"))
                .isNull();
    }

    @Test
    void aPageKeepsWhatWasAskedFor() {
        ManyOrders.make(pool, 7_100_000_004L, "2025-05-06", 3, 1);
        var link = withKey()
                .get("/order/2025-05-06-2025-05-06?status=paid&format=csv&limit=2")
                .header("Link");
        assertThat(link).contains("status=paid&", "format=csv&", "limit=2&after=");
        var rest = withKey()
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(rest.lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-10-01",
                "2025-10-01-2025-10",
                "2025-02-30-2025-03-01",
                "2025-13-01-2025-13-02",
                "2025-10-02-2025-10-01",
                "2025-10-01_2025-10-02",
                "2025-1-1-2025-1-2",
                "20251001-20251002",
                "%20",
                "2025-10-01-2025-10-02x",
                "٢٠٢٥-10-01-2025-10-02",
                "2025-10-01-2025-10-02%00",
                "-2025-10-01-2025-10-02",
                "2025-00-10-2025-10-02",
                "2025-10-00-2025-10-02",
                "2023-02-29-2023-03-01"
            })
    void aRangeMustBeTwoDaysThatExist(String range) {
        problem(withKey().get("/order/" + encoded(range)).then(), 400, "bad_range");
    }

    @ParameterizedTest
    @CsvSource({
        "status=new, bad_status",
        "status=, bad_status",
        "status=PAID, bad_status",
        "'status=paid,', bad_status",
        "limit=0, bad_limit",
        "limit=10001, bad_limit",
        "limit=-1, bad_limit",
        "limit=x, bad_limit",
        "limit=, bad_limit",
        "after=x, bad_after",
        "after=, bad_after",
        "after=AAAA, bad_after",
        "format=, bad_format"
    })
    void nonsenseInTheQueryIsRefused(String query, String code) {
        problem(withKey().get("/order/2025-01-01-2025-01-01?" + query).then(), 400, code);
    }

    @Test
    void aPlaceThatIsNowhereEndsTheList() {
        withKey()
                .get("/order/2025-01-01-2025-01-01?after=" + "_".repeat(32))
                .then()
                .statusCode(200)
                .body("", hasSize(0));
        withKey()
                .get("/order/2025-01-01-2025-01-01?after=" + "f" + "_".repeat(31))
                .then()
                .statusCode(200);
    }

    private static String encoded(String range) {
        return range.chars().allMatch(sign -> sign < 128) ? range : URLEncoder.encode(range, StandardCharsets.UTF_8);
    }
}
