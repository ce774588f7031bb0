package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.admin.partner.PartnerTest;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

/** The day of whoever packs and ships: the board, the packing list, the file for the partner, each narrowed as the list is. */
@PartnerTest
class OrderDeskTest {
    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Pool pool;

    private Browsing support;
    private User alice;
    private String point;
    private long mug;
    private long paid;
    private long shipped;

    @BeforeEach
    void twoOrdersGoToOnePoint() {
        Rows.change(pool, "delete from panel_failure");
        support = Browsing.as(PanelPeople.with(pool, "support"));
        alice = People.registered(users, "Alice");
        shop.gives(alice, 1_000);
        point = shop.pickupPoint();
        mug = shop.product("MUG-" + point, 100, 5);
        paid = shop.sells(alice, mug, point).id();
        shipped = shop.sells(alice, shop.product("CAP-" + point, 50, 5), point).id();
        Rows.change(pool, "update \"order\" set status = 'shipped' where id = $1", shipped);
    }

    @Test
    void theBoardShowsEachOrderInItsColumnWithWhatItCanBecome() {
        var board = support.get("/admin/order-board?f.point=" + point).asString();
        assertThat(column(board, "paid"))
                .contains("№ " + paid, "data-ways=\"shipped canceled\"", "/admin/orders/actions/ship?id=" + paid)
                .doesNotContain("№ " + shipped, "actions/deliver?id=");
        assertThat(column(board, "shipped"))
                .contains(
                        "№ " + shipped,
                        "data-ways=\"delivered canceled\"",
                        "/admin/orders/actions/deliver?id=" + shipped);
        assertThat(column(board, "delivered")).contains("Здесь нет заказов");
    }

    @Test
    void theBoardIsNarrowedByProductAndDay() {
        assertThat(support.get("/admin/order-board?f.product=" + mug).asString())
                .contains("№ " + paid)
                .doesNotContain("№ " + shipped);
        assertThat(support.get("/admin/order-board?f.created=2001-01-01..2001-01-02&f.product=" + mug)
                        .asString())
                .contains("Отправлять нечего")
                .doesNotContain("№ " + paid);
    }

    @Test
    void whoeverMayOnlyLookMovesNothing() {
        var viewer = Browsing.as(PanelPeople.with(pool, "viewer"));
        assertThat(viewer.get("/admin/order-board?f.point=" + point).asString())
                .contains("№ " + paid)
                .doesNotContain("draggable", "actions/ship", "name=\"id\"");
    }

    @Test
    void anActionLeadsBackToTheBoardItWasWishedOn() {
        var from = "/admin/order-board?f.point=" + point;
        var ask = support.from()
                .queryParam("id", paid)
                .queryParam("from", from)
                .get("/admin/orders/actions/ship")
                .asString();
        assertThat(ask).contains("name=\"from\" value=\"" + from + "\"", "href=\"" + from + "\"");
        assertThat(support.act("orders", "ship", paid, Map.of("from", from)).asString())
                .contains("href=\"" + from + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/admin\\evil", "javascript:alert(1)", "/pvz"})
    void anActionLeadsNowhereElse(String from) {
        assertThat(support.from()
                        .queryParam("id", paid)
                        .queryParam("from", from)
                        .get("/admin/orders/actions/ship")
                        .asString())
                .doesNotContain(from)
                .contains("href=\"/admin/orders/" + paid + "\"");
    }

    @Test
    void thePackingListNamesWhatToFetchAndWhereItGoes() {
        long second = shop.sells(alice, mug, point).id();
        var list = support.get("/admin/order-packing?f.point=" + point).asString();
        assertThat(list)
                .contains("Заказов: 2, вещей: 2, пунктов выдачи: 1", "Омск Мира 1", "Петров Иван", "MUG-" + point)
                .contains("/admin/orders/" + paid, "/admin/orders/" + second)
                .doesNotContain("/admin/orders/" + shipped);
        assertThat(support.get("/admin/order-packing?f.point=nowhere").asString())
                .contains("Собирать нечего");
    }

    @Test
    void theFileForThePartnerHoldsExactlyWhatTheListShows() {
        var both = support.get("/admin/order-file?format=json&f.point=" + point);
        assertThat(both.contentType()).isEqualTo("application/json");
        assertThat(both.jsonPath().getList("order_id")).containsExactly(Long.toString(shipped), Long.toString(paid));
        assertThat(both.jsonPath().getList("pvz_id")).containsOnly(point);
        var one = support.get("/admin/order-file?format=csv&f.status=paid&f.point=" + point);
        assertThat(one.header("Content-Disposition")).contains("orders.csv");
        assertThat(one.asString().lines())
                .hasSize(2)
                .first()
                .isEqualTo("first_name,last_name,phone,email,pvz_id,order_id,created_at,product_code");
        assertThat(support.get("/admin/order-file?format=xml").statusCode()).isEqualTo(400);
        assertThat(support.get("/admin/order-file").statusCode()).isEqualTo(400);
    }

    @Test
    void noFilterOfAnAddressBreaksThem() {
        for (var page : new String[] {"order-board", "order-packing", "order-file?format=json"}) {
            var narrowed =
                    page + (page.contains("?") ? "&" : "?") + "f.product=x%27&f.point=%00&f.created=x..y&sort=-nothing";
            assertThat(support.get("/admin/" + narrowed).statusCode())
                    .as(narrowed)
                    .isEqualTo(200);
        }
    }

    private static String column(String board, String status) {
        return board.replaceFirst("(?s).*data-column=\"" + status + "\"", "").replaceFirst("(?s)</section>.*", "");
    }
}
