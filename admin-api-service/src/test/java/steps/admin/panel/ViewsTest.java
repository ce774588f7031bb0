package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;

/** What somebody wants to see of a list again, under a name. */
@PartnerTest
class ViewsTest {

    @Inject
    Pool pool;

    private String name;
    private Browsing manager;

    @BeforeEach
    void aManagerIsThere() {
        Rows.change(pool, "delete from panel_failure");
        name = PanelPeople.with(pool, "manager");
        manager = Browsing.as(name);
    }

    @Test
    void aViewIsSavedFoundAndForgotten() {
        var saved = manager.post(
                "/admin/products/views",
                Map.of("view", "  Кончились  ", "f.sold", "yes", "sort", "-price", "col", "title"));
        assertThat(saved.header("Location")).contains("/admin/products?", "f.sold=yes", "said=view_saved");
        var list = manager.get("/admin/products").asString();
        assertThat(list).contains(">Кончились</a>", "f.sold=yes").doesNotContain("chip-here");
        assertThat(manager.get("/admin/products?f.sold=yes&sort=-price&col=title")
                        .asString())
                .contains("chip-here");
        assertThat(Browsing.as(PanelPeople.with(pool, "owner"))
                        .get("/admin/products")
                        .asString())
                .doesNotContain("Кончились");
        assertThat(manager.get("/admin/categories").asString()).doesNotContain("Кончились");

        long id = Rows.number(
                pool,
                "select panel_view.id from panel_view join panel_account on panel_account.id = account_id"
                        + " where panel_account.name = $1",
                name);
        Browsing.as(PanelPeople.with(pool, "owner")).post("/admin/products/views/" + id + "/remove", Map.of());
        assertThat(views()).isEqualTo(1);
        manager.post("/admin/products/views/" + id + "/remove", Map.of());
        assertThat(views()).isZero();
    }

    @Test
    void theSameNameTakesThePlaceAndWhatMeansNothingIsLeftOut() {
        manager.post("/admin/products/views", Map.of("view", "Мой", "sort", "price"));
        manager.post("/admin/products/views", Map.of("view", "Мой", "f.evil", "x", "sort", "no-such", "q", "<b>"));
        assertThat(views()).isEqualTo(1);
        var list = manager.get("/admin/products").asString();
        assertThat(list).contains("q=%3Cb%3E").doesNotContain("<b>\"", "f.evil");
    }

    @Test
    void aViewNeedsANameAndThereAreTwentyAtMost() {
        assertThat(manager.post("/admin/products/views", Map.of("view", "  ")).header("Location"))
                .contains("view_not_saved");
        assertThat(manager.post("/admin/products/views", Map.of("view", "x".repeat(61)))
                        .header("Location"))
                .contains("view_not_saved");
        IntStream.rangeClosed(1, 21)
                .forEach(view -> manager.post("/admin/products/views", Map.of("view", "View " + view)));
        assertThat(views()).isEqualTo(20);
    }

    private long views() {
        return Rows.number(
                pool,
                "select count(*) from panel_view join panel_account on panel_account.id = account_id"
                        + " where panel_account.name = $1",
                name);
    }
}
