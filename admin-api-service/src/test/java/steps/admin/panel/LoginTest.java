package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.admin.panel.Browsing.PASSWORD;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;

@PartnerTest
class LoginTest {
    @Inject
    Pool pool;

    private String olga;

    @BeforeEach
    void nobodyHasFailed() {
        Rows.change(pool, "delete from panel_failure");
        olga = PanelPeople.with(pool, "owner");
    }

    @Test
    void whoeverHasNoSessionIsLedToTheLogin() {
        var answer = new Browsing().get("/admin/products?q=a");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/admin/login?to=%2Fadmin%2Fproducts%3Fq%3Da");
    }

    @Test
    void aPartOfAPageDoesNotBecomeTheLogin() {
        var answer = new Browsing().from().header("HX-Request", "true").get("/admin/me");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("HX-Redirect")).isEqualTo("/admin/login");
    }

    @Test
    void theRightPasswordLetsIn() {
        var browsing = new Browsing();
        var answer = browsing.logIn(" " + olga.toUpperCase(Locale.ROOT), PASSWORD, "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/admin");
        assertThat(answer.getDetailedCookie("steps_panel"))
                .satisfies(cookie -> assertThat(cookie.isHttpOnly()).isTrue())
                .satisfies(cookie -> assertThat(cookie.getSameSite()).isEqualTo("Lax"));
        assertThat(browsing.get("/admin/me").asString()).contains(olga);
        assertThat(Rows.text(pool, "select action from audit where actor = $1", olga))
                .isEqualTo("login");
    }

    /** A session that was there before the login is not the one after it. */
    @Test
    void aSessionCannotBeBroughtAlong() {
        var browsing = new Browsing();
        browsing.cookies().put("steps_panel", "brought-along");
        browsing.logIn(olga, PASSWORD, "");
        assertThat(browsing.cookies().get("steps_panel"))
                .isNotEqualTo("brought-along")
                .hasSizeGreaterThan(40);
    }

    @Test
    void theWrongPasswordAndAnUnknownNameAreToldAlike() {
        var wrong = new Browsing().logIn(olga, "not-the-password", "");
        var unknown = new Browsing().logIn("nobody-" + olga, "not-the-password", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("Имя или пароль не подходят");
        assertThat(unknown.asString()).contains("Имя или пароль не подходят");
    }

    @Test
    void failuresMakeThemWaitWhateverThePasswordIs() {
        for (int attempt = 0; attempt < 4; attempt++) {
            new Browsing().logIn(olga, "not-the-password", "");
        }
        var answer = new Browsing().logIn(olga, PASSWORD, "");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.asString()).contains("Подождите ещё");
        assertThat(new Browsing()
                        .logIn(PanelPeople.with(pool, "viewer"), PASSWORD, "")
                        .statusCode())
                .as("somebody else at the same address")
                .isEqualTo(303);
    }

    /** Strangers elsewhere cannot lock anybody out where they work. */
    @Test
    void failuresOfStrangersElsewhereDoNotHoldTheOwner() {
        Browsing.as(olga);
        Rows.change(
                pool,
                "insert into panel_failure (key, failures, failed_at) values ('account|' || $1, 5000, now())",
                olga);
        assertThat(new Browsing().logIn(olga, PASSWORD, "").statusCode()).isEqualTo(303);
        var boris = PanelPeople.with(pool, "viewer");
        Rows.change(
                pool,
                "insert into panel_failure (key, failures, failed_at) values ('account|' || $1, 5000, now())",
                boris);
        assertThat(new Browsing().logIn(boris, PASSWORD, "").statusCode())
                .as("an address that was never let in")
                .isEqualTo(429);
    }

    @Test
    void aLoginWithoutItsPagesTokenIsRefused() {
        var browsing = new Browsing();
        browsing.get("/admin/login");
        var answer = browsing.from()
                .formParam("name", olga)
                .formParam("password", PASSWORD)
                .post("/admin/login");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/pvz", "/admin\\evil", "/adminevil", "javascript:1"})
    void nobodyIsLedElsewhereByTheLogin(String to) {
        var browsing = new Browsing();
        var answer = browsing.from()
                .formParam("csrf", Browsing.token(browsing.get("/admin/login")))
                .formParam("name", olga)
                .formParam("password", PASSWORD)
                .formParam("to", to)
                .cookies(browsing.cookies())
                .post("/admin/login");
        assertThat(answer.header("Location")).endsWith("/admin");
    }

    @Test
    void whoeverLogsOutIsOut() {
        var browsing = Browsing.as(olga);
        var stolen = Map.copyOf(browsing.cookies());
        assertThat(browsing.post("/admin/me/logout", Map.of()).statusCode()).isEqualTo(303);
        browsing.cookies().putAll(stolen);
        assertThat(browsing.get("/admin/me").statusCode()).isEqualTo(303);
    }

    @Test
    void othersAreLoggedOutFromHere() {
        var office = Browsing.as(olga);
        var phone = Browsing.as(olga);
        office.post("/admin/me/sessions/end", Map.of());
        assertThat(phone.get("/admin/me").statusCode()).isEqualTo(303);
        assertThat(office.get("/admin/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewPasswordWantsTheOldOneAndEndsTheOthers() {
        var office = Browsing.as(olga);
        var phone = Browsing.as(olga);
        assertThat(office.post("/admin/me/password", Map.of("current", "wrong", "wanted", "another-password"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(office.post("/admin/me/password", Map.of("current", PASSWORD, "wanted", "short"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(office.post("/admin/me/password", Map.of("current", PASSWORD, "wanted", "another-password"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(phone.get("/admin/me").statusCode()).isEqualTo(303);
        assertThat(new Browsing().logIn(olga, "another-password", "").statusCode())
                .isEqualTo(303);
    }

    @Test
    void idleAndOldSessionsEnd() {
        var browsing = Browsing.as(olga);
        Rows.change(
                pool,
                "update panel_session set seen_at = now() - interval '5 hours' where account_id = (select id from panel_account where name = $1)",
                olga);
        assertThat(browsing.get("/admin/me").statusCode()).isEqualTo(303);
        var other = Browsing.as(olga);
        Rows.change(
                pool,
                "update panel_session set begun_at = now() - interval '8 days' where account_id = (select id from panel_account where name = $1)",
                olga);
        assertThat(other.get("/admin/me").statusCode()).isEqualTo(303);
    }

    @Test
    void aDeactivatedAccountIsOutAtOnce() {
        var browsing = Browsing.as(olga);
        Rows.change(pool, "update panel_account set active = false where name = $1", olga);
        assertThat(browsing.get("/admin/me").statusCode()).isEqualTo(303);
        assertThat(new Browsing().logIn(olga, PASSWORD, "").statusCode()).isEqualTo(422);
    }

    @Test
    void pagesRunNothingThatTheyDidNotBring() {
        var answer = Browsing.as(olga).get("/admin/me");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'self';")
                .doesNotContain("unsafe");
        assertThat(answer.asString())
                .doesNotContain("<script>")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain("style=");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/assets/panel.css",
                "/admin/assets/panel.js",
                "/admin/assets/theme.js",
                "/webjars/tabler__core/1.4.0/dist/css/tabler.min.css",
                "/webjars/htmx.org/2.0.10/dist/htmx.min.js"
            })
    void everythingThatPagesNameIsThere(String path) {
        var answer = new Browsing().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("max-age");
    }
}
