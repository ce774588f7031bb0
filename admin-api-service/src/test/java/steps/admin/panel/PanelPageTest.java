package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

/** The panel as people see it, in Chromium. */
@PartnerTest
class PanelPageTest {
    private static final List<String> SECTIONS = List.of(
            "products",
            "categories",
            "orders",
            "users",
            "pickup",
            "promo-groups",
            "promo-codes",
            "promo-issues",
            "families",
            "family-members",
            "faq",
            "contents",
            "settings",
            "walk-forms",
            "temperatures",
            "audit",
            "accounts");

    @Inject
    Pool pool;

    @Inject
    Shop shop;

    @Inject
    Users users;

    @TestHTTPResource("/")
    String root;

    private PanelBrowser browser;
    private String owner;

    @BeforeEach
    void somebodyIsThere() {
        Rows.change(pool, "delete from panel_failure");
        owner = PanelPeople.with(pool, "owner");
        browser = new PanelBrowser(root);
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        var complaints = List.copyOf(browser.complaints());
        browser.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldWhereItWasTyped() {
        var page = browser.desktop();
        page.navigate("/admin/products");
        page.fill("#name", owner);
        page.fill("#password", "not-the-password");
        page.click("button.btn-primary");
        page.waitForSelector("#answer .alert");
        assertThat(page.inputValue("#password")).isEqualTo("not-the-password");
        PanelBrowser.picture(page, "login");
        page.fill("#password", Browsing.PASSWORD);
        page.click("button.btn-primary");
        page.waitForURL("**/admin/products");
        browser.complaints().removeIf(complaint -> complaint.contains("422"));
    }

    @Test
    void aPriceIsChangedFromTheKeyboard() {
        long mug = shop.product("MUG", 100, 2);
        var page = browser.desktop();
        PanelBrowser.logIn(page, owner);
        page.navigate("/admin/products?q=MUG");
        page.keyboard().press("j");
        page.keyboard().press("e");
        page.waitForSelector(".cell-form input[name=price]");
        page.fill(".cell-form input[name=price]", "nothing");
        page.keyboard().press("Enter");
        page.waitForSelector(".cell-form .wrong");
        page.fill(".cell-form input[name=price]", "123");
        page.keyboard().press("Enter");
        page.waitForSelector("button.edit:has-text('123')");
        assertThat(Rows.number(pool, "select max(price) from product where code = 'MUG'"))
                .isEqualTo(123);
        assertThat(mug).isPositive();
        browser.complaints().removeIf(complaint -> complaint.contains("422"));
    }

    @Test
    void whoeverLeavesUnsavedWorkIsAskedFirst() {
        long mug = shop.product("MUG", 100, 2);
        var page = browser.desktop();
        PanelBrowser.logIn(page, owner);
        page.navigate("/admin/products/" + mug);
        page.fill("#in-title", "Кружка побольше");
        var asked = new AtomicBoolean();
        page.onDialog(dialog -> {
            asked.set(true);
            dialog.accept();
        });
        page.click(".side-nav a[href='/admin/orders']");
        page.waitForURL("**/admin/orders");
        assertThat(asked).isTrue();
    }

    @Test
    void aTextIsPreviewedWhileItIsWritten() {
        var page = browser.desktop();
        PanelBrowser.logIn(page, owner);
        page.navigate("/admin/contents/main_menu");
        page.fill("#in-russian", "<b>Меню</b> и <i>ничего");
        page.waitForSelector(".preview-place .wrong");
        assertThat(page.textContent(".preview-place .wrong")).contains("не закрыт");
        page.fill("#in-russian", "<b>Меню</b>");
        page.waitForSelector("#in-russian + .preview-place .bubble b");
        PanelBrowser.picture(page, "contents-card");
    }

    @Test
    void everySectionFitsADeskAndAPhoneInTheDark() {
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 500);
        long order = shop.sells(alice, shop.product("MUG", 100, 2), shop.pickupPoint())
                .id();
        var desktop = browser.desktop();
        var phone = browser.phone();
        PanelBrowser.logIn(desktop, owner);
        PanelBrowser.logIn(phone, owner);
        for (var section : SECTIONS) {
            look(desktop, "/admin/" + section, section + "-desktop");
            look(phone, "/admin/" + section, section + "-phone");
        }
        for (var path : List.of(
                "orders/" + order,
                "users/" + alice.id(),
                "products/new",
                "users/actions/adjust?id=" + alice.id(),
                "walk-forms/dog",
                "settings/walk_rest_s",
                "me",
                "me/totp")) {
            var name = path.replaceAll("[^a-z]+", "-");
            look(desktop, "/admin/" + path, name + "-desktop");
            look(phone, "/admin/" + path, name + "-phone");
        }
    }

    private static void look(Page page, String path, String picture) {
        page.navigate(path);
        page.waitForSelector("h1");
        PanelBrowser.picture(page, picture);
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(path + " is cut at its side")
                .isLessThanOrEqualTo(0);
    }
}
