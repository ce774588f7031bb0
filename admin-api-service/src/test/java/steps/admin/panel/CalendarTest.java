package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;

/** Broadcasts by the day. Months lie far ahead, so that no test depends on today. */
@PartnerTest
class CalendarTest {
    @Inject
    Pool pool;

    private Browsing manager;

    @BeforeEach
    void aManagerIsThere() {
        Rows.change(pool, "delete from panel_failure");
        manager = Browsing.as(PanelPeople.with(pool, "manager"));
    }

    @AfterEach
    void nothingIsPlanned() {
        Rows.change(pool, "delete from broadcast where author = 'Calendar'");
    }

    @Test
    void aPlannedOneStandsOnItsDayByOurClock() {
        var title = plan("state = 'scheduled', next_at = '2098-03-05 09:30:00+03', local_time = '2098-03-05 09:30'");
        var page = month("2098-03");
        assertThat(page)
                .contains(title, "09:30", "март 2098", "Запланирована")
                .contains("month=2098-02", "month=2098-04");
        assertThat(month("2098-05")).doesNotContain(title).contains("Здесь пока ничего нет.");
    }

    @Test
    void oneByTheReadersClockStandsOnTheirDay() {
        var title = plan("state = 'scheduled', next_at = '2098-07-31 20:00:00+03', local_time = '2098-08-01 07:00',"
                + " of_reader = true");
        assertThat(month("2098-08")).contains(title, "07:00", "по часам читателя");
    }

    @Test
    void aRepeatedOneStandsOnEachOfItsNextDays() {
        var title = plan("state = 'scheduled', next_at = now() + interval '1 day', cron = '15 12 * * 1'");
        var next = YearMonth.now(ZoneOffset.UTC).plusMonths(1);
        var page = month(next.toString());
        assertThat(Pattern.compile(Pattern.quote(title)).matcher(page).results().count())
                .isBetween(4L, 6L);
        assertThat(page).contains("повтор 15 12 * * 1");
    }

    @Test
    void aSentBroadcastStandsWhereItBegan() {
        var title = plan("state = 'sent', started_at = '2026-01-15 12:05:00+03', ended_at = '2026-01-15 12:09:00+03'");
        assertThat(month("2026-01")).contains(title, "12:05", "Завершена");
    }

    @Test
    void anythingElseThanAMonthIsThisOne() {
        for (var nonsense : new String[] {"", "2026-13", "x", "99999-01", "1999-12"}) {
            assertThat(manager.get("/admin/broadcast-calendar?month=" + nonsense)
                            .statusCode())
                    .as(nonsense)
                    .isEqualTo(200);
        }
        var support = Browsing.as(PanelPeople.with(pool, "support"));
        assertThat(support.get("/admin/broadcast-calendar").statusCode()).isEqualTo(403);
    }

    private String month(String month) {
        return manager.get("/admin/broadcast-calendar?month=" + month).asString();
    }

    /** Answers its title. */
    private String plan(String state) {
        var title = "План " + System.nanoTime();
        Rows.change(
                pool,
                "insert into broadcast (title, author, state, text_ru, text_en, audience, created_at)"
                        + " values ($1, 'Calendar', 'draft', 'Привет', 'Hello', '{}', now())",
                title);
        Rows.change(pool, "update broadcast set " + state + " where title = $1", title);
        return title;
    }
}
