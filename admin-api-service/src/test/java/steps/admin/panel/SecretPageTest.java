package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;

/** A secret on the only page that shows it, in Chromium. */
@PartnerTest
class SecretPageTest {
    private static final String SECRET = "#secret-0";

    @Inject
    Pool pool;

    @TestHTTPResource("/")
    String root;

    private PanelBrowser browser;

    @BeforeEach
    void aBrowserIsThere() {
        Rows.change(pool, "delete from panel_failure");
        browser = new PanelBrowser(root);
    }

    @AfterEach
    void itIsClosed() {
        browser.close();
    }

    @Test
    void aSecretIsCopiedByItsButtonAndGoneWhenThePageIsLoadedAgain() {
        var page = browser.desktop();
        addKey(page);
        var secret = page.inputValue(SECRET);
        assertThat(secret).startsWith("sbk_");
        assertThat(page.url()).doesNotContain(secret);
        page.click("[data-copy]");
        page.waitForSelector("[data-copy]:has-text('Скопировано')");
        PanelBrowser.picture(page, "secret");

        page.reload();
        page.waitForSelector("h1");
        assertThat(page.content()).doesNotContain(secret);
        page.navigate("/admin/partner-keys/new");
        page.focus("#in-name");
        page.keyboard().press("Control+V");
        assertThat(page.inputValue("#in-name")).isEqualTo(secret);
    }

    @Test
    void aSecretFitsOnAPhone() {
        var page = browser.phone();
        addKey(page);
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
        PanelBrowser.picture(page, "secret.phone");
    }

    private void addKey(Page page) {
        PanelBrowser.logIn(page, PanelPeople.with(pool, "owner"));
        page.navigate("/admin/partner-keys/new");
        page.fill("#in-name", "k" + UUID.randomUUID());
        page.check("input[name='order:read']");
        page.click(".save .btn-primary");
        page.waitForSelector(SECRET);
    }
}
