package steps.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static steps.admin.partner.Call.problem;
import static steps.admin.partner.Call.withKey;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.admin.partner.PartnerTest;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.SchemaOwner;
import steps.testing.Shop;

@PartnerTest
class OrderUpdatesRouteTest {
    private static final String SINCE = "/order?updated_since=2003-01-01T00:00:00Z&limit=2";

    @Inject
    Shop shop;

    @Inject
    Users users;

    private final List<String> orders = new ArrayList<>();

    @BeforeEach
    void threeOrdersOfLongAgo() {
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 1_000);
        for (int day = 1; day <= 3; day++) {
            long id = shop.sells(alice, shop.product("MUG-1", 10, 1), shop.pickupPoint())
                    .id();
            orders.add(Long.toString(id));
            SchemaOwner.run("update \"order\" set changed_at = '2003-01-01'::timestamptz + " + day
                    + " * interval '1 day' where id = " + id);
        }
        SchemaOwner.run(
                "update \"order\" set changed_at = '2001-01-01' where id not in (" + String.join(",", orders) + ")");
    }

    @Test
    void leadsThroughAllChangesAndOnToThoseThatCome() {
        var first = withKey().get(SINCE);
        first.then()
                .statusCode(200)
                .body("order_id", equalTo(orders.subList(0, 2)))
                .body("[0].status", equalTo("paid"))
                .body("[0].updated_at", equalTo("2003-01-02T00:00:00.000000+00:00"))
                .body("[0].product_code", equalTo("MUG-1"));
        var second = withKey().get(next(first.header("Link")));
        second.then().statusCode(200).body("order_id", equalTo(orders.subList(2, 3)));
        var third = withKey().get(next(second.header("Link")));
        third.then().statusCode(200).body("$", hasSize(0));

        SchemaOwner.run("update \"order\" set changed_at = '2003-02-01' where id = " + orders.getFirst());
        withKey()
                .get(next(third.header("Link")))
                .then()
                .statusCode(200)
                .body("order_id", equalTo(orders.subList(0, 1)));
    }

    /** One that began before and is not committed yet would be passed over. */
    @Test
    void doesNotTellWhatChangesRightNow() {
        SchemaOwner.run("update \"order\" set changed_at = now() where id = " + orders.getLast());
        withKey()
                .get("/order?updated_since=2003-01-04T00:00:00Z")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "'', bad_updated_since",
        "?updated_since=yesterday, bad_updated_since",
        "?updated_since=2025-01-01T00:00:00, bad_updated_since",
        "?updated_since=2025-01-01T00:00:00Z&limit=0, bad_limit",
        "?updated_since=2025-01-01T00:00:00Z&limit=1001, bad_limit",
        "?after=x, bad_after"
    })
    void refusesWhatMakesNoSense(String query, String code) {
        problem(withKey().get("/order" + query).then(), 400, code);
    }

    @Test
    void anOffsetThatNobodyHasEscapedIsUnderstood() {
        withKey()
                .get("/order?updated_since=2003-01-01T03:00:00+03:00&limit=1")
                .then()
                .statusCode(200)
                .body("$", hasSize(1));
    }

    private static String next(String link) {
        assertThat(link).matches("</order\\?after=[A-Za-z0-9_-]+&limit=2>; rel=\"next\"");
        return link.substring(1, link.indexOf('>'));
    }
}
