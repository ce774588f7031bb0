package steps.admin.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static steps.admin.partner.Call.json;
import static steps.admin.partner.Call.problem;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.admin.partner.PartnerTest;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

@PartnerTest
class PickupPatchResourceTest {
    @Inject
    Pool pool;

    @Inject
    Shop shop;

    @Inject
    Users users;

    @BeforeEach
    void aList() {
        json("[{\"id\": \"p1\", \"full_address\": \"Омск, 1\"}, {\"id\": \"p2\", \"full_address\": \"Омск, 2\"}]")
                .post("/pvz")
                .then()
                .statusCode(200);
    }

    @Test
    void changesWhatDiffersAndLeavesTheRest() {
        patch("""
                {"put": [{"id": "p2", "full_address": "Тверь, 2"}, {"id": "p3", "full_address": "Тверь, 3"}],
                 "remove": ["p1", "unknown"]}""")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("count", equalTo(2))
                .body("added", equalTo(1))
                .body("changed", equalTo(1))
                .body("removed", equalTo(1));
        assertThat(active()).isEqualTo("p2 Тверь, 2|p3 Тверь, 3");
        assertThat(Rows.text(pool, "select search_text from pickup_point where id = 'p3'"))
                .isEqualTo("тверь 3");
    }

    @Test
    void leavesDetailsThatItDoesNotName() {
        patch("""
                {"put": [{"id": "p1", "full_address": "Омск, 1", "hours": "9–21", "metro": "Аннино", "latitude": 55.5, "longitude": 37.5,
                          "max_weight_g": 15000}]}""").then().statusCode(200).body("changed", equalTo(1));
        assertThat(details("p1")).isEqualTo("9–21|Аннино|55.5|37.5|15000");
        patch("{\"put\": [{\"id\": \"p1\", \"full_address\": \"Омск, 1\", \"hours\": null, \"max_weight_g\": 500}]}")
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));
        assertThat(details("p1")).isEqualTo("|Аннино|55.5|37.5|500");
        patch(
                        "{\"put\": [{\"id\": \"p1\", \"full_address\": \"Омск, 1\", \"latitude\": null, \"longitude\": null, \"metro\": \"\"}]}")
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));
        assertThat(details("p1")).isEqualTo("||||500");
        patch("{\"put\": [{\"id\": \"p1\", \"full_address\": \"Омск, 1\"}]}")
                .then()
                .statusCode(200)
                .body("changed", equalTo(0));
    }

    @Test
    void aPointThatWasRemovedBeginsAnew() {
        patch("{\"put\": [{\"id\": \"p1\", \"full_address\": \"Омск, 1\", \"hours\": \"9–21\"}]}")
                .then()
                .statusCode(200);
        Rows.change(pool, "update pickup_point set active = false where id = 'p1'");
        patch("{\"put\": [{\"id\": \"p1\", \"full_address\": \"Омск, 1\"}]}")
                .then()
                .statusCode(200);
        assertThat(details("p1")).isEqualTo("||||");
    }

    @Test
    void theWholeListAnewKeepsNoDetails() {
        json("[{\"id\": \"p1\", \"full_address\": \"Омск, 1\", \"hours\": \"9–21\"}]")
                .post("/pvz")
                .then()
                .statusCode(200);
        assertThat(details("p1")).isEqualTo("9–21||||");
        aList();
        assertThat(details("p1")).isEqualTo("||||");
    }

    @Test
    void theSameAgainChangesNothing() {
        patch("{\"put\": [{\"id\": \"p2\", \"full_address\": \"Омск, 2\"}], \"remove\": [\"gone\"]}")
                .then()
                .statusCode(200)
                .body("added", equalTo(0))
                .body("changed", equalTo(0))
                .body("removed", equalTo(0))
                .body("count", equalTo(2));
    }

    @Test
    void aPointThatAnOrderNamesIsKeptAndNotOffered() {
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 1_000);
        var point = shop.pickupPoint();
        long order = shop.sells(alice, shop.product("MUG-1", 10, 1), point).id();
        var named = Rows.text(pool, "select pickup_point_id from \"order\" where id = $1", order);
        patch("{\"remove\": [\"" + named + "\"]}").then().statusCode(200).body("removed", equalTo(1));
        assertThat(Rows.number(pool, "select count(*) from pickup_point where id = $1 and not active", named))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | not_an_object",
                "{ | not_json",
                "{} | empty_list",
                "{\"put\": {}} | not_an_array",
                "{\"put\": [1]} | bad_item",
                "{\"put\": [{\"id\": \"a\"}]} | bad_item",
                "{\"put\": [{\"id\": \"a\", \"full_address\": \"b\", \"hours\": 9}]} | bad_item",
                "{\"put\": [{\"id\": \"a\", \"full_address\": \"b\", \"latitude\": 9}]} | bad_item",
                "{\"put\": [{\"id\": \"a\", \"full_address\": \"b\", \"max_weight_g\": []}]} | bad_item",
                "{\"remove\": [\" \"]} | bad_item",
                "{\"remove\": [\"a\", \"a\"]} | repeated_id",
                "{\"put\": [{\"id\": \"a\", \"full_address\": \"b\"}], \"remove\": [\"a\"]} | repeated_id",
                "{\"move\": []} | unknown_member"
            })
    void refusesWhatMakesNoSense(String body, String code) {
        problem(patch(body).then(), 400, code);
        assertThat(active()).isEqualTo("p1 Омск, 1|p2 Омск, 2");
    }

    private static Response patch(String body) {
        return json(body).patch("/pvz");
    }

    private String details(String id) {
        return Rows.text(
                pool,
                "select coalesce(hours, '') || '|' || coalesce(metro, '') || '|' || coalesce(latitude::text, '') || '|'"
                        + " || coalesce(longitude::text, '') || '|' || coalesce(max_weight_g::text, '') from pickup_point where id = $1",
                id);
    }

    private String active() {
        return Rows.text(
                pool, "select string_agg(id || ' ' || full_address, '|' order by id) from pickup_point where active");
    }
}
