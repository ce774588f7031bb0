package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.panel.list.Numbers;
import steps.admin.partner.PartnerTest;
import steps.domain.figures.Rollups;
import steps.domain.user.User;
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
    void theFunnelLeadsToThoseWhoGotSoFar() {
        shop.gives(People.registered(users, "Alice"), 1);
        var walker = People.registered(users, "Boris");
        var buyer = People.registered(users, "Clara");
        Stream.of(walker, buyer).forEach(this::walks);
        shop.gives(buyer, 500);
        shop.sells(buyer, shop.product("MUG", 100, 2), shop.pickupPoint());
        Rows.change(
                pool,
                "insert into conversation (chat_id, state) values (990000001, '{\"type\": \"registration.awaiting_consent\"}')"
                        + " on conflict (chat_id) do nothing");
        await(rollups::countPeople);
        var page = viewer.get("/admin/dashboard?days=7").asString();
        var funnel = page.substring(page.indexOf("<progress"), page.indexOf("</table>", page.indexOf("<progress")));
        var links = Pattern.compile("<a href=\"([^\"]+)\">([^<]+)</a>").matcher(funnel);
        var shown = new LinkedHashMap<String, Long>();
        while (links.find()) {
            shown.put(
                    links.group(1).replace("&amp;", "&"),
                    Long.parseLong(links.group(2).replace("\u00a0", "")));
        }
        assertThat(shown).hasSize(3);
        shown.forEach((link, people) -> assertThat(viewer.get(link.replace("?", "/export.csv?"))
                        .asString()
                        .lines()
                        .count())
                .as(link)
                .isEqualTo(people + 1));
        assertThat(List.copyOf(shown.values())).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(shown.values()).allMatch(people -> people > 0);
    }

    private void walks(User user) {
        Rows.change(
                pool,
                "insert into walk (user_id, chat_id, form, live_message_id, started_at, heard_at, meter, days, multiplier, steps,"
                        + " ended_at, end_reason, credited_points, examined)"
                        + " values ($1, $2, 'dog', 1, now() - interval '1 hour', now(), '{}', '[]', 1, 900, now(), 'button', 0, true)",
                user.id(),
                user.telegramId());
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
        Rows.change(pool, "delete from rollup_funnel");
        assertThat(viewer.get("/admin/dashboard").statusCode()).isEqualTo(200);
    }
}
