package steps.admin.panel;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import steps.admin.panel.section.Sections;
import steps.admin.partner.PartnerTest;
import steps.domain.ledger.Ledger;
import steps.domain.user.Users;
import steps.testing.Rows;
import steps.testing.Shop;

/**
 * Every page of the panel that links lead to, with something in each list: axe finds nothing serious, light or dark; nothing is cut
 * on a phone; and whatever people and partners wrote as HTML is shown as they wrote it. With {@code -Dpanel.pictures} the pages of a
 * panel without such people are kept as pictures below {@code target/panel-pictures}, in English with {@code -Dpanel.language=en}.
 */
@PartnerTest
class EveryPageTest {
    /** What somebody would write who wants to see a page of the panel do what they say. */
    private static final String MARK = "<i class=planted>\"'</i>";

    private static final boolean PICTURES = Boolean.getBoolean("panel.pictures");
    private static final String LANGUAGE = System.getProperty("panel.language", "ru");

    private static final String EVERYTHING = """
            () => axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}}).then(%s)
            """;
    private static final String COLOURS = """
            () => axe.run(document, {resultTypes: ['violations'], runOnly: ['color-contrast']}).then(%s)
            """;
    private static final String SERIOUS = """
            result => result.violations.filter(fault => ['serious', 'critical'].includes(fault.impact)).map(fault => fault.id + ' at '
              + fault.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + node.any.map(why => why.message).join(' ')).join('; '))
            """;
    private static final String PLANTED =
            "() => document.querySelectorAll('.planted, a[href^=\"javascript:\"], [onerror]').length";

    @Inject
    Pool pool;

    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Ledger ledger;

    @Inject
    Sections sections;

    @TestHTTPResource("/")
    String root;

    private final SoftAssertions softly = new SoftAssertions();
    private final List<String> marked = new ArrayList<>();

    @Test
    void everyPageIsForEverybodyAndSaysWhatPeopleWroteAsTheyWroteIt() throws IOException {
        Rows.change(pool, "delete from panel_failure");
        var owner = PanelPeople.with(pool, "owner");
        Rows.change(pool, "update panel_account set language = $2 where name = $1", owner, LANGUAGE);
        var mark = PICTURES ? "" : MARK;
        var world = new PanelWorld(pool, shop, users, ledger);
        world.fill(mark);
        try (var browser = new PanelBrowser(root)) {
            var axe = axe();
            var page = browser.page(1280, 900, ColorScheme.LIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.navigate("/admin/login");
            look(page, axe, "/admin/login");
            PanelBrowser.logIn(page, owner);
            world.marksSessions(owner, mark);
            var kinds = new PanelCrawl(page)
                    .from(
                            List.of("/admin", "/admin/me", "/admin/nothing-is-here"),
                            (address, kind) -> look(page, axe, kind));
            softly.assertThat(kinds)
                    .containsAll(sections.all().stream()
                            .flatMap(section -> Stream.concat(
                                    Stream.of(section.path()),
                                    section.hasCards() ? Stream.of(section.path() + "/*") : Stream.empty()))
                            .toList());
            softly.assertThat(marked.size()).isGreaterThan(PICTURES ? -1 : 20);
            softly.assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("404"));
        }
        softly.assertAll();
    }

    private void look(Page page, String axe, String kind) {
        page.evaluate(axe);
        check(page, kind, "light", EVERYTHING);
        picture(page, kind, "light");
        dress(page, ColorScheme.DARK);
        check(page, kind, "dark", COLOURS);
        picture(page, kind, "dark");
        dress(page, ColorScheme.LIGHT);
        page.setViewportSize(390, 844);
        softly.assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(kind + " is cut at its side")
                .isLessThanOrEqualTo(0);
        picture(page, kind, "phone");
        page.setViewportSize(1280, 900);
        if (kind.equals("/admin/audit")) {
            softly.assertThat((Integer) page.evaluate(
                            "(list => list.scrollWidth - list.clientWidth)(document.querySelector('.rows'))"))
                    .as(kind + " is wider than its page")
                    .isLessThanOrEqualTo(0);
        }
        softly.assertThat(page.evaluate(PLANTED))
                .as(kind + " shows what somebody wrote as HTML")
                .isEqualTo(0);
        if (page.content().contains("&lt;i class=planted")) {
            marked.add(kind);
        }
    }

    private void check(Page page, String kind, String looks, String run) {
        softly.assertThat((List<?>) page.evaluate(run.formatted(SERIOUS)))
                .as(kind + ", " + looks)
                .isEmpty();
    }

    private static void dress(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForFunction(
                "scheme => document.documentElement.dataset.bsTheme === scheme",
                scheme.name().toLowerCase(Locale.ROOT));
    }

    private static void picture(Page page, String kind, String looks) {
        if (PICTURES) {
            PanelBrowser.picture(page, kind.replaceAll("[^a-z]+", "-").substring(1) + "." + looks);
        }
    }

    private static String axe() throws IOException {
        try (var stream = Objects.requireNonNull(EveryPageTest.class.getResourceAsStream("/axe.min.js"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
