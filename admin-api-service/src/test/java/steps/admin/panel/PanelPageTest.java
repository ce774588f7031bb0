package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.PromoStock;
import steps.testing.Rows;
import steps.testing.Shop;

/** The panel as people see it, in Chromium. */
@PartnerTest
class PanelPageTest {
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
        assertThat(Rows.number(pool, "select price from product where id = $1", mug))
                .isEqualTo(123);
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

    /** The broadcast begins while its text is being written: the page becomes another one only when nothing is lost by that. */
    @Test
    void aPageThatBecomesAnotherWaitsForUnsavedWork() {
        long id = Rows.number(pool, """
                insert into broadcast (title, author, state, text_ru, audience, created_at, next_at)
                values ('Осень', 'olga', 'scheduled', 'Привет', '{"conditions":[]}', now(), now()) returning id
                """);
        var page = browser.desktop();
        PanelBrowser.logIn(page, owner);
        page.navigate("/admin/broadcasts/" + id);
        page.fill("#in-russian", "Привет всем");
        page.onDialog(dialog -> fail("It wants to leave: " + dialog.message()));
        Rows.change(
                pool, "update broadcast set state = 'sending', next_at = null, started_at = now() where id = $1", id);
        for (int told = 0; told < 2; told++) {
            page.waitForResponse(answer -> answer.headers().containsKey("hx-refresh"), () -> {});
        }
        assertThat(page.inputValue("#in-russian")).isEqualTo("Привет всем");
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

    /** Four of them stand in it twice, three are in another group already. */
    @Test
    void aFileOfTenThousandCodesIsAddedWithinSecondsAndEachRepeatedOneIsNamedByItsLine() throws IOException {
        var stock = new PromoStock(pool);
        long group = stock.group("Сеть «Лапа»", 20, 300);
        var known = IntStream.range(0, 3)
                .mapToObj(n -> stock.code(stock.group("Другая", 10, 100), 1))
                .toList();
        var tag = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var codes =
                IntStream.range(0, 9_993).mapToObj(n -> "LAPA-" + tag + "-" + n).toList();
        var lines = Stream.of(codes, codes.subList(0, 4), known)
                .flatMap(List::stream)
                .map(code -> code + ";1\n")
                .toList();
        var file = Files.createTempFile("codes", ".csv");
        Files.writeString(file, String.join("", lines));
        var page = browser.desktop();
        PanelBrowser.logIn(page, owner);

        var said = bringsCodes(page, group, file);
        assertThat(said)
                .contains("Добавлено: 9\u00a0993. Не добавлено: 7.")
                .contains("Строка 9994, «" + codes.get(0) + "»: повтор в этом же списке")
                .contains("Строка 9997, «" + codes.get(3) + "»: повтор в этом же списке")
                .contains("Строка 9998, «" + known.get(0) + "»: такой код уже есть")
                .contains("Строка 10000, «" + known.get(2) + "»: такой код уже есть");
        assertThat(page.locator(".details li").count()).isEqualTo(7);
        PanelBrowser.picture(page, "promo-import");
        assertThat(codesOf(group)).containsExactlyInAnyOrderElementsOf(codes);

        assertThat(bringsCodes(page, group, file)).contains("Ни одного нового кода. Не добавлено: 10\u00a0000.");
        assertThat(page.locator(".details li").count()).isEqualTo(10_000);
        assertThat(codesOf(group)).hasSize(9_993);
    }

    /** By the form of a group, from its file; answers what is said of them. */
    private static String bringsCodes(Page page, long group, Path file) {
        page.navigate("/admin/promo-groups/" + group);
        page.click("a:has-text('Добавить коды')");
        page.setInputFiles("#file-codes", file);
        page.waitForFunction("document.getElementById('in-codes').value.split('\\n').length > 10000");
        long begun = System.nanoTime();
        page.click("button.btn-primary");
        page.waitForSelector(".details li");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        return page.textContent("main");
    }

    private List<String> codesOf(long group) {
        return Rows.text(pool, "select string_agg(code, ' ') from promo_code where group_id = $1", group)
                .transform(all -> List.of(all.split(" ")));
    }

    @Test
    void questionsChangePlacesByTheKeyboardAndThePointer() {
        Rows.change(pool, "delete from faq_item");
        for (var question : List.of("Первый", "Второй", "Третий")) {
            Rows.change(
                    pool,
                    "insert into faq_item (question, answer, position) select $1, 'Так', count(*) + 1 from faq_item",
                    question);
        }
        var page = browser.desktop();
        PanelBrowser.logIn(page, owner);
        page.navigate("/admin/faq");
        page.locator("tr:has-text('Третий') button:has-text('↑')").focus();
        page.keyboard().press("Enter");
        page.waitForSelector("tr[data-row]:nth-child(2):has-text('Третий')");
        page.dragAndDrop("tr:has-text('Второй')", "tr:has-text('Первый')");
        page.waitForSelector("tr[data-row]:nth-child(1):has-text('Второй')");
        assertThat(Rows.text(pool, "select string_agg(question, ' ' order by position) from faq_item"))
                .isEqualTo("Второй Первый Третий");
        PanelBrowser.picture(page, "faq-order");
    }

    @Test
    void aBroadcastIsWrittenWithAPreviewAndALiveCountAndItsBarMovesByItself() {
        var alice = People.registered(users, "Alice");
        var page = browser.desktop();
        PanelBrowser.logIn(page, owner);
        page.navigate("/admin/broadcasts/new");
        page.fill("#in-title", "Осень");
        page.fill("#in-russian", "<b>Осень</b> началась");
        page.waitForSelector("#in-russian + .preview-place .bubble b");
        page.fill("#in-listed", Long.toString(alice.telegramId()));
        page.waitForSelector("[aria-live] dd:has-text('1')");
        PanelBrowser.picture(page, "broadcast-new");
        page.click(".save button.btn-primary");
        page.waitForURL("**/admin/broadcasts/*said=added");
        long id = Rows.number(pool, "select max(id) from broadcast");
        Rows.change(
                pool, "update broadcast set state = 'sending', started_at = now(), due_at = now() where id = $1", id);
        Rows.change(
                pool,
                "insert into broadcast_recipient (broadcast_id, user_id, not_before, changed_at) values ($1, $2, now(), now())",
                id,
                alice.id());
        page.navigate("/admin/broadcasts/" + id);
        page.waitForSelector("progress[value='0'][max='1']");
        Rows.change(pool, "update broadcast_recipient set state = 'sent' where broadcast_id = $1", id);
        page.waitForSelector("progress[value='1'][max='1']");
        page.waitForSelector(".progress-part:has-text('в секунду')");
        PanelBrowser.picture(page, "broadcast-progress");
        Rows.change(pool, "update broadcast set state = 'sent', ended_at = now() where id = $1", id);
        page.waitForSelector("a:has-text('Повторить неотправленные')");
    }

    @Test
    void anOrderIsDraggedAndAnotherOneMovedByKeysAlone() {
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 500);
        long mug = shop.product("MUG", 100, 2);
        var point = shop.pickupPoint();
        long first = shop.sells(alice, mug, point).id();
        long second = shop.sells(alice, mug, point).id();
        var page = browser.desktop();
        PanelBrowser.logIn(page, owner);
        page.navigate("/admin/order-board?f.point=" + point);
        page.dragAndDrop("[data-order='" + first + "']", "[data-column='shipped']");
        page.waitForURL("**/admin/orders/actions/ship?**");
        page.click(".save button.btn-primary");
        page.click("a:has-text('Назад')");
        page.waitForURL("**/admin/order-board**");
        page.waitForSelector("[data-column='shipped'] [data-order='" + first + "']");
        page.keyboard().press("j");
        page.keyboard().press("e");
        page.waitForURL("**/admin/orders/actions/ship?id=" + second + "**");
        page.focus(".save button.btn-primary");
        page.keyboard().press("Enter");
        page.waitForSelector("a:has-text('Назад')");
        assertThat(Rows.text(pool, "select status from \"order\" where id = $1", second))
                .isEqualTo("shipped");
    }

    @Test
    void aPersonIsFoundFromAnywhereByKeysAlone() {
        var alice = People.registered(users, "Alice");
        var page = browser.desktop();
        PanelBrowser.logIn(page, owner);
        page.keyboard().press("Control+k");
        page.keyboard().type(Long.toString(alice.telegramId()));
        page.waitForSelector("#found a[href='/admin/users/" + alice.id() + "']");
        page.keyboard().press("ArrowDown");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                .isEqualTo("/admin/users/" + alice.id());
        page.keyboard().press("Enter");
        page.waitForURL("**/admin/users/" + alice.id());
        page.keyboard().press("Control+k");
        page.keyboard().type("пункты");
        page.waitForSelector("#found:not([data-stale]) section:first-child li:first-child a[href='/admin/pickup']");
        page.keyboard().press("Enter");
        page.waitForURL("**/admin/pickup");
    }

    @Test
    void whoeverUsesNoMouseComesToTheContentFirstAndSeesWhereTheyAre() {
        var page = browser.desktop();
        PanelBrowser.logIn(page, owner);
        page.navigate("/admin/products");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#content");
        assertThat(page.evaluate("document.activeElement.getBoundingClientRect().left >= 0"))
                .isEqualTo(true);
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page.keyboard().press("?");
        page.waitForSelector("#keys[open]");
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
    }
}
