package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

/** The search over everything: what it finds, and for whom. */
@PartnerTest
class FindTest {
    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Pool pool;

    @BeforeEach
    void nobodyHasFailed() {
        Rows.change(pool, "delete from panel_failure");
    }

    @Test
    void peopleOrdersAndProductsAreFoundByWhatIsKnownOfThem() {
        var alice = People.registered(users, "Alice");
        Rows.change(
                pool,
                "update users set first_name = 'Ярослава', last_name = 'Найденова', phone = '+79995550101' where id = $1",
                alice.id());
        shop.gives(alice, 500);
        long mug = shop.product("FIND-ME-7", 100, 2);
        long order = shop.sells(alice, mug, shop.pickupPoint()).id();
        var manager = Browsing.as(PanelPeople.with(pool, "manager"));
        var card = "/admin/users/" + alice.id() + "\"";
        assertThat(found(manager, "ярослава").asString()).contains(card);
        assertThat(found(manager, "найденова яросл").asString()).contains(card);
        assertThat(found(manager, "8 999 555 01 01").asString()).contains(card);
        assertThat(found(manager, Long.toString(alice.telegramId())).asString()).contains(card);
        assertThat(found(manager, Long.toString(order)).asString()).contains("/admin/orders/" + order + "\"");
        assertThat(found(manager, "find-me").asString()).contains("/admin/products/" + mug + "\"");
        assertThat(found(manager, "пункты").asString()).contains("href=\"/admin/pickup\"");
    }

    @Test
    void nobodyFindsWhatTheirRoleDoesNotSee() {
        long mug = shop.product("HIDDEN-7", 100, 2);
        var support = Browsing.as(PanelPeople.with(pool, "support"));
        assertThat(found(support, "hidden-7").asString()).doesNotContain("/admin/products");
        assertThat(found(support, "товары").asString()).doesNotContain("/admin/products");
        assertThat(found(Browsing.as(PanelPeople.with(pool, "viewer")), "hidden-7")
                        .asString())
                .contains("/admin/products/" + mug + "\"");
    }

    @Test
    void aSearchForNonsenseIsAnswered() {
        var viewer = Browsing.as(PanelPeople.with(pool, "viewer"));
        for (var text : new String[] {"", "%", "_'\"\\", "<script>", "\u0000", "я".repeat(300), "  ", "😀"}) {
            var answer = found(viewer, text);
            assertThat(answer.statusCode()).as(text).isEqualTo(200);
            assertThat(answer.asString()).doesNotContain("<script>");
        }
        assertThat(found(viewer, "нет-такого-нигде").asString()).contains("Ничего не найдено");
        assertThat(viewer.get("/admin/find?q=x").asString()).contains("<h1>Найти</h1>");
    }

    private static Response found(Browsing who, String text) {
        return who.from().header("HX-Request", "true").queryParam("q", text).get("/admin/find");
    }
}
