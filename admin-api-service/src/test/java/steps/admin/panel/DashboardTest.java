package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.panel.list.Numbers;
import steps.admin.partner.PartnerTest;
import steps.domain.figures.Rollups;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

/** The first page: its numbers are those of the database, and lead to what is behind them. */
@PartnerTest
class DashboardTest {
    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Rollups rollups;

    @Inject
    Pool pool;

    private Browsing viewer;

    @BeforeEach
    void aViewerIsThere() {
        Rows.change(pool, "delete from panel_failure");
        viewer = Browsing.as(PanelPeople.with(pool, "viewer"));
    }

    @Test
    void itIsTheFirstPageOfEverybody() {
        assertThat(viewer.get("/admin").header("Location")).endsWith("/admin/dashboard");
    }

    @Test
    void itsNumbersAreThoseOfTheDatabase() {
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 500);
        shop.sells(alice, shop.product("MUG", 100, 2), shop.pickupPoint());
        await(rollups::countAgain);
        await(rollups::countPeople);
        var page = viewer.get("/admin/dashboard").asString();
        assertThat(page)
                .contains("<a href=\"/admin/users\">" + Numbers.grouped(Rows.number(pool, "select count(*) from users"))
                        + "</a>")
                .contains("<a href=\"/admin/orders?f.status=paid\">"
                        + Numbers.grouped(Rows.number(pool, "select count(*) from \"order\" where status = 'paid'"))
                        + "</a>")
                .contains("<dd>" + Numbers.grouped(Rows.number(pool, "select sum(balance) from account")) + "</dd>")
                .contains("<rect ")
                .contains("<th scope=\"row\">");
        assertThat(page).doesNotContain("style=");
    }

    @Test
    void aYearIsToldByWeeks() {
        assertThat(viewer.get("/admin/dashboard?days=90").asString())
                .contains("Больше всего за день:")
                .doesNotContain("за неделю:");
        assertThat(viewer.get("/admin/dashboard?days=365").asString())
                .contains("Больше всего за неделю:")
                .contains(">Неделя с</th>")
                .doesNotContain("за день:");
    }

    @Test
    void anyPeriodIsAnswered() {
        for (var days : new String[] {"7", "30", "90", "365", "0", "-1", "many", "999999999999"}) {
            assertThat(viewer.get("/admin/dashboard?days=" + days).statusCode())
                    .as(days)
                    .isEqualTo(200);
        }
    }

    @Test
    void withoutAnyFiguresItStillOpens() {
        Rows.change(pool, "delete from rollup_day");
        Rows.change(pool, "delete from rollup_now");
        Rows.change(pool, "delete from rollup_cohort");
        assertThat(viewer.get("/admin/dashboard").statusCode()).isEqualTo(200);
    }
}
