package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;

/** A second step that is demanded of everybody with a role, and who is logged in where. */
@PartnerTest
class RoleRulesTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f ]+)\"");

    @Inject
    Pool pool;

    private Browsing owner;

    @BeforeEach
    void anOwnerIsThere() {
        Rows.change(pool, "delete from panel_failure");
        owner = Browsing.as(PanelPeople.with(pool, "owner"));
    }

    @AfterEach
    void nothingIsDemanded() {
        Rows.change(pool, "update panel_role set second_step = false");
    }

    @Test
    void whoeverHasNoSecondStepGetsNoPageButTheOneThatTurnsItOn() {
        var viewer = Browsing.as(PanelPeople.with(pool, "viewer"));
        assertThat(viewer.get("/admin/products").statusCode()).isEqualTo(200);
        demand("viewer");

        var answer = viewer.get("/admin/products");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/admin/me/totp");
        var part = viewer.from().header("HX-Request", "true").get("/admin/products?q=1");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.header("HX-Redirect")).isEqualTo("/admin/me/totp");
        assertThat(viewer.from().post("/admin/me/password").statusCode()).isEqualTo(303);
        var page = viewer.get("/admin/me/totp");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("Ваша роль требует второго шага");
        assertThat(owner.get("/admin/products").statusCode()).isEqualTo(200);

        var enrolled = PanelPeople.with(pool, "viewer");
        var other = Browsing.as(enrolled);
        Rows.change(
                pool,
                "update panel_account set totp_secret = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567' where name = $1",
                enrolled);
        assertThat(other.get("/admin/products").statusCode()).isEqualTo(200);
    }

    @Test
    void theDemandIsToldToTheAudit() {
        demand("support");
        assertThat(
                        Rows.text(
                                pool,
                                "select changes::text from audit where section = 'roles' and object = 'support' order by id desc limit 1"))
                .contains("true");
        assertThat(Browsing.as(PanelPeople.with(pool, "manager"))
                        .get("/admin/roles")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anOwnerSeesWhereAnAccountIsLoggedInAndEndsIt() {
        var name = PanelPeople.with(pool, "support");
        var support = Browsing.as(name);
        long id = Rows.number(pool, "select id from panel_account where name = $1", name);
        assertThat(owner.get("/admin/accounts/" + id).asString()).contains("Где выполнен вход", "127.0.0.1");
        assertThat(owner.act("accounts", "log-out", id, Map.of()).asString()).contains("Входы завершены");
        assertThat(support.get("/admin/orders").statusCode()).isEqualTo(303);
        assertThat(owner.get("/admin/accounts/" + id).asString()).doesNotContain("127.0.0.1</td>");
    }

    private void demand(String role) {
        var cell = "/admin/roles/" + role + "/cell/second";
        var seen = SEEN.matcher(owner.get(cell).asString());
        assertThat(seen.find()).isTrue();
        assertThat(owner.post(cell, Map.of("seen", seen.group(1), "second", "true"))
                        .statusCode())
                .isEqualTo(200);
    }
}
