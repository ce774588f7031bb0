package steps.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static steps.admin.partner.Call.withKey;
import static steps.testing.Async.inTransaction;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.admin.partner.PartnerTest;
import steps.domain.order.Actor;
import steps.domain.order.Orders;
import steps.domain.privacy.Erasures;
import steps.domain.privacy.PersonMark;
import steps.testing.Rows;
import steps.testing.SchemaOwner;

/** An export is fetched again only when it has changed. */
@PartnerTest
class OrderExportTagTest extends AliceBuys {
    @Inject
    Orders orders;

    @Inject
    Erasures erasures;

    @Test
    void aTagIsKnownAgainUntilAnOrderChanges() {
        long order = bought("MUG-1", MORNING);
        var days = "/order/2025-10-05-2025-10-05";
        var tag = withKey().get(days).header("ETag");
        assertThat(tag).startsWith("W/\"");
        withKey()
                .header("If-None-Match", tag)
                .get(days)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        withKey().header("If-None-Match", "\"other\", " + tag).get(days).then().statusCode(304);
        withKey().header("If-None-Match", tag).get(days + "?format=csv").then().statusCode(200);
        withKey().header("If-None-Match", tag).get(days + "?limit=5").then().statusCode(200);
        inTransaction(() -> orders.cancel(order, Actor.PARTNER));
        withKey().header("If-None-Match", tag).get(days).then().statusCode(200);
    }

    /** By hand, too, and by whatever else leaves the order's time of change as it was. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update \"order\" set recipient_first_name = 'Пётр' where id = $1",
                "update \"order\" set recipient_last_name = '' where id = $1",
                "update \"order\" set recipient_phone = '+79990000001' where id = $1",
                "update \"order\" set recipient_phone = null where id = $1",
                "update \"order\" set email = 'new@example.com' where id = $1",
                "update \"order\" set pickup_point_id = null where id = $1",
                "update \"order\" set created_at = created_at + interval '1 microsecond' where id = $1",
                "update order_item set product_code = 'MUG-2' where order_id = $1",
                "insert into order_item (order_id, product_id, product_code, price)"
                        + " select order_id, product_id, product_code, price from order_item where order_id = $1",
                "delete from order_item where order_id = $1"
            })
    void aTagChangesWithEveryValueThatIsTold(String change) {
        bought("MUG-1", MORNING);
        for (var address : List.of("/order/2025-10-05-2025-10-05", "/order/2025-10-05-2025-10-05?limit=5")) {
            long order = bought("MUG-1", MORNING);
            var before = withKey().get(address);
            SchemaOwner.with(connection -> connection.preparedQuery(change).execute(Tuple.of(order)));
            var after = withKey().header("If-None-Match", before.header("ETag")).get(address);
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.asString()).isNotEqualTo(before.asString());
            assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        }
    }

    @Test
    void aTagOfAPersonWhoHadTheirDataRemovedIsNotKnownAnyMore() {
        long order = bought("MUG-1", MORNING);
        Rows.change(pool, "update \"order\" set email = 'alice@example.com' where id = $1", order);
        inTransaction(() -> orders.ship(order, null, Actor.PARTNER));
        inTransaction(() -> orders.deliver(order, Actor.PARTNER));
        var addresses = List.of("/order/2025-10-05-2025-10-05", "/order/2025-10-05-2025-10-05?limit=5");
        var tags = addresses.stream()
                .map(address -> withKey().get(address).header("ETag"))
                .toList();
        inTransaction(() -> erasures.erase(alice, new PersonMark("%064x".formatted(alice.telegramId()))));
        for (int number = 0; number < addresses.size(); number++) {
            assertThat(withKey()
                            .header("If-None-Match", tags.get(number))
                            .get(addresses.get(number))
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .contains("\"first_name\":\"\"", "\"phone\":\"\"", "\"email\":\"\"")
                    .doesNotContain("alice@example.com");
        }
    }

    @Test
    void aTagOfAPageIsKnownAgainAndOfThatPageAlone() {
        bought("MUG-1", MORNING);
        bought("MUG-2", MORNING);
        var page = "/order/2025-10-05-2025-10-05?limit=1";
        var tag = withKey().get(page).header("ETag");
        withKey()
                .header("If-None-Match", tag)
                .get(page)
                .then()
                .statusCode(304)
                .header("Link", containsString("rel=\"next\""))
                .body(emptyString());
        withKey()
                .header("If-None-Match", tag)
                .get(page + "&status=canceled")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?limit=5", "?limit=1", "?format=csv", "?format=excel", "?format=xml", "?status=new"})
    void theHeadIsThatOfTheAnswerWithoutIt(String query) {
        bought("MUG-1", MORNING);
        bought("MUG-2", MORNING);
        var address = "/order/2025-10-05-2025-10-05" + query;
        var whole = withKey().get(address);
        var head = withKey().head(address);
        assertThat(head.statusCode()).isEqualTo(whole.statusCode());
        assertThat(head.asByteArray()).isEmpty();
        for (var header : List.of("Content-Type", "ETag", "Vary", "Cache-Control", "Link")) {
            assertThat(head.header(header)).as(header).isEqualTo(whole.header(header));
        }
        if (whole.statusCode() == 200) {
            withKey()
                    .header("If-None-Match", whole.header("ETag"))
                    .head(address)
                    .then()
                    .statusCode(304);
        }
    }
}
