package steps.domain.walk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Points;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.domain.walk.EndReason;
import steps.domain.walk.WalkJson;
import steps.domain.walk.history.PeriodTotals.Total;
import steps.domain.walk.meter.MeterState;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class WalkHistoryTest {
    private static final String WALK = """
            insert into walk (user_id, chat_id, form, live_message_id, started_at, heard_at, meter, days, metres, steps, points,
                              multiplier, ended_at, end_reason, credited_points)
            select $1, $2, 'dog', 1, $3::text::timestamptz, $3::text::timestamptz,
                   $4, '{}', 75, 100, 100.5, 1,
                   $3::text::timestamptz + interval '1 hour', 'button', 100
            """;

    private static final String NEW_METER = WalkJson.write(MeterState.initial());

    @Inject
    WalkHistory history;

    @Inject
    Users users;

    @Inject
    Pool pool;

    private User alice;

    @BeforeEach
    void alice() {
        alice = People.registered(users, "Алиса");
    }

    @Test
    void walksComeInPagesTheNewestFirst() {
        for (int day = 1; day <= 8; day++) {
            walked(alice, "2026-10-0" + day + "T09:00:00Z");
        }
        var first = await(() -> history.of(alice, 0));
        assertThat(first.walks()).hasSize(6);
        assertThat(first.hasOlder()).isTrue();
        assertThat(first.walks().getFirst().summary().startedAt()).isEqualTo("2026-10-08T09:00:00Z");
        var second = await(() -> history.of(alice, 1));
        assertThat(second.walks())
                .extracting(walk -> walk.summary().startedAt().toString())
                .containsExactly("2026-10-02T09:00:00Z", "2026-10-01T09:00:00Z");
        assertThat(second.hasOlder()).isFalse();
    }

    @Test
    void aWalkIsKnownWithWhatItBrought() {
        long id = walked(alice, "2026-10-05T09:00:00Z");
        var walk = await(() -> history.find(alice.telegramId(), id));
        assertThat(walk.credited()).isEqualTo(new Points(100));
        assertThat(walk.reason()).isEqualTo(EndReason.BUTTON);
        assertThat(walk.tracked()).isTrue();
        assertThat(walk.summary().steps()).isEqualTo(100);
    }

    @Test
    void nobodySeesTheWalkOfAnother() {
        long id = walked(alice, "2026-10-05T09:00:00Z");
        var bob = People.registered(users, "Борис");
        assertThat(await(() -> history.find(bob.telegramId(), id))).isNull();
        assertThat(await(() -> history.of(bob, 0)).walks()).isEmpty();
    }

    /** Moscow is three hours ahead: late in the evening by UTC it is the next day there. */
    @Test
    void daysAreLocal() {
        walked(alice, "2026-10-05T20:59:59Z");
        walked(alice, "2026-10-05T21:00:00Z");
        assertThat(totals(Period.DAY))
                .extracting(Total::from, Total::walks)
                .containsExactly(tuple(LocalDate.of(2026, 10, 6), 1L), tuple(LocalDate.of(2026, 10, 5), 1L));
    }

    @Test
    void weeksBeginOnMondayAlsoOverTheNewYear() {
        walked(alice, "2026-12-27T12:00:00Z");
        walked(alice, "2026-12-28T12:00:00Z");
        walked(alice, "2027-01-03T12:00:00Z");
        assertThat(totals(Period.WEEK))
                .extracting(Total::from, Total::walks, Total::steps, Total::metres, Total::points)
                .containsExactly(
                        tuple(LocalDate.of(2026, 12, 28), 2L, 200L, 150.0, new Points(200)),
                        tuple(LocalDate.of(2026, 12, 21), 1L, 100L, 75.0, new Points(100)));
    }

    @Test
    void monthsAreAddedUpAndPaged() {
        for (int month = 1; month <= 8; month++) {
            walked(alice, "2026-0" + month + "-15T12:00:00Z");
        }
        var first = await(() -> history.totals(alice, Period.MONTH, 0));
        assertThat(first.totals()).hasSize(6);
        assertThat(first.hasOlder()).isTrue();
        var second = await(() -> history.totals(alice, Period.MONTH, 1));
        assertThat(second.totals())
                .extracting(Total::from)
                .containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1));
        assertThat(second.hasOlder()).isFalse();
    }

    @Test
    void aWalkThatGoesOnIsNoHistoryYet() {
        Rows.change(
                pool,
                WALK.replace("$3::text::timestamptz + interval '1 hour', 'button', 100", "null, null, null"),
                alice.id(),
                alice.telegramId(),
                "2026-10-05T09:00:00Z",
                NEW_METER);
        assertThat(await(() -> history.of(alice, 0)).walks()).isEmpty();
        assertThat(totals(Period.DAY)).isEmpty();
    }

    private List<Total> totals(Period period) {
        return await(() -> history.totals(alice, period, 0)).totals();
    }

    private long walked(User walker, String startedAt) {
        return Rows.number(pool, WALK + " returning id", walker.id(), walker.telegramId(), startedAt, NEW_METER);
    }
}
