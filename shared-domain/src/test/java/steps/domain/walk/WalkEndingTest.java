package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.inTransaction;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Points;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.platform.cache.Caches;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class WalkEndingTest {
    private static final Overdue NOTHING_IS = new Overdue(Instant.EPOCH, Instant.EPOCH);

    @Inject
    Walks walks;

    @Inject
    WalkEnds walkEnds;

    @Inject
    Users users;

    @Inject
    Caches caches;

    @Inject
    Clock clock;

    @Inject
    Pool pool;

    private User alice;
    private Stroll stroll;
    private WalkRows rows;

    @BeforeEach
    void people() {
        await(caches::refresh);
        alice = People.registered(users, "Alice");
        stroll = Stroll.of(alice);
        rows = new WalkRows(pool);
    }

    @Test
    void aFinishedWalkIsPaidByOneTransfer() {
        var walk = started(start(stroll));
        move(stroll.minute(1));
        move(stroll.minute(2));
        var finished = finish(EndReason.BUTTON);
        assertThat(finished.reason()).isEqualTo(EndReason.BUTTON);
        assertThat(finished.summary().steps()).isEqualTo(160);
        assertThat(finished.summary().points()).isEqualByComparingTo("192");
        assertThat(finished.credited()).isEqualTo(new Points(192));
        assertThat(finished.balance()).isEqualTo(new Points(192));
        assertThat(rows.transfersOf(walk)).isEqualTo("192 steps_accrual walk:" + walk.walkId());
        assertThat(rows.endOf(walk)).isEqualTo("button 192");
        assertThat(active()).isNull();
    }

    @Test
    void aFractionOfAPointIsLostOnceAtTheEnd() {
        var walk = started(start(stroll));
        move(stroll.at(60, 60.8));
        assertThat(finish(EndReason.BUTTON).credited()).isEqualTo(new Points(97));
        assertThat(Rows.text(pool, "select points::text from walk where id = $1", walk.walkId()))
                .isEqualTo("97.200000");
    }

    @Test
    void aWalkWithoutStepsEndsQuietly() {
        var walk = started(start(stroll));
        var finished = finish(EndReason.CANCELED);
        assertThat(finished.credited()).isEqualTo(Points.NONE);
        assertThat(finished.balance()).isEqualTo(Points.NONE);
        assertThat(rows.transfersOf(walk)).isNull();
        assertThat(rows.endOf(walk)).isEqualTo("canceled 0");
        assertThat(Rows.number(pool, "select count(*) from idempotency_key where key = $1", "walk:" + walk.walkId()))
                .isZero();
        assertThat(Rows.number(pool, "select count(*) from daily_steps where user_id = $1", alice.id()))
                .isZero();
    }

    @Test
    void twentyFinishesAtOncePayOnce() {
        var walk = started(start(stroll));
        move(stroll.minute(1));
        var ends = together(Collections.<Callable<FinishedWalk>>nCopies(20, () -> finish(EndReason.BUTTON)));
        assertThat(ends).filteredOn(Objects::nonNull).hasSize(1);
        assertThat(rows.transfersOf(walk)).isEqualTo("96 steps_accrual walk:" + walk.walkId());
    }

    @Test
    void aFinishAndAMoveAtOnceLoseNoStepThatWasAnswered() {
        var walk = started(start(stroll));
        move(stroll.minute(1));
        var both = together(List.<Callable<Object>>of(
                () -> Objects.requireNonNull(finish(EndReason.BUTTON)).credited(), () -> move(stroll.minute(2))));
        boolean moved = both.get(1) instanceof WalkMove.Going;
        assertThat(both.get(0)).isEqualTo(new Points(moved ? 192 : 96));
        assertThat(rows.endOf(walk)).isEqualTo("button " + (moved ? 192 : 96));
    }

    @Test
    void nobodyIsPaidForAWalkThatWasNot() {
        assertThat(finish(EndReason.BUTTON)).isNull();
        assertThat(move(stroll.minute(1))).isEqualTo(new WalkMove.NoWalk());
    }

    @Test
    void stoppingTheSharingEndsTheWalkWithItsLastPoint() {
        started(start(stroll));
        var end = await(() -> walks.move(alice, stroll.minute(1), EndReason.SHARING_STOPPED));
        assertThat(end).isInstanceOfSatisfying(WalkMove.Ended.class, ended -> {
            assertThat(ended.walk().reason()).isEqualTo(EndReason.SHARING_STOPPED);
            assertThat(ended.walk().credited()).isEqualTo(new Points(96));
        });
    }

    @Test
    void stoppingTheSharingInTheSecondOfTheLastPointEndsTheWalkToo() {
        started(start(stroll));
        move(stroll.minute(1));
        var end = await(() -> walks.move(alice, stroll.minute(1), EndReason.SHARING_STOPPED));
        assertThat(end)
                .isInstanceOfSatisfying(
                        WalkMove.Ended.class,
                        ended -> assertThat(ended.walk().credited()).isEqualTo(new Points(96)));
    }

    @Test
    void theLimitOfTheDayEndsTheWalkAndNoOtherBeginsThatDay() {
        started(start(stroll));
        WalkMove last = null;
        for (int minute = 1; minute <= 38; minute++) {
            last = move(stroll.minute(minute));
        }
        assertThat(last).isInstanceOfSatisfying(WalkMove.Ended.class, ended -> {
            assertThat(ended.walk().reason()).isEqualTo(EndReason.LIMIT);
            assertThat(ended.walk().summary().steps()).isEqualTo(3_000);
            assertThat(ended.walk().credited()).isEqualTo(new Points(3_600));
        });
        assertThat(rows.dailyStepsOf(alice)).isEqualTo("2026-11-02 3000");
        assertThat(start(Stroll.of(alice, Stroll.NOON.plusSeconds(7_200))))
                .isEqualTo(new WalkStart.DailyLimitReached(3_000));
        assertThat(start(Stroll.of(alice, Stroll.NOON.plusSeconds(86_400)))).isInstanceOf(WalkStart.Started.class);
    }

    @Test
    void stepsOfEachDayAreKeptOverAllWalks() {
        var night = Stroll.of(alice, Instant.parse("2026-11-02T20:58:30Z"));
        start(night);
        List.of(1, 2, 3).forEach(minute -> move(night.minute(minute)));
        finish(EndReason.BUTTON);
        assertThat(rows.dailyStepsOf(alice)).isEqualTo("2026-11-02 80, 2026-11-03 160");

        var morning = Stroll.of(alice, Instant.parse("2026-11-03T06:00:00Z"));
        start(morning);
        move(morning.minute(1));
        finish(EndReason.BUTTON);
        assertThat(rows.dailyStepsOf(alice)).isEqualTo("2026-11-02 80, 2026-11-03 240");
    }

    @Test
    void aWalkWhoseSharingRanOutIsOverdue() {
        start(stroll);
        move(stroll.minute(1));
        var limits = new Overdue(Instant.EPOCH, Stroll.NOON.plusSeconds(10 * 86_400));
        rows.letHeard(alice, Stroll.NOON);
        assertThat(await(() -> walkEnds.finishOverdue(alice, NOTHING_IS))).isNull();
        assertThat(overdueChats(limits)).contains(alice.telegramId());
        assertThat(await(() -> walkEnds.finishOverdue(alice, limits)))
                .extracting(FinishedWalk::reason, FinishedWalk::credited)
                .containsExactly(EndReason.SHARING_OVER, new Points(96));
        assertThat(overdueChats(limits)).doesNotContain(alice.telegramId());
        assertThat(await(() -> walkEnds.finishOverdue(alice, limits))).isNull();
    }

    @Test
    void aWalkThatFellSilentIsOverdue() {
        start(stroll.sharedUntil(null));
        move(stroll.sharedUntil(null).minute(1));
        rows.letHeard(alice, Stroll.NOON);
        var limits = new Overdue(Stroll.NOON.plusSeconds(1), Stroll.NOON.plusSeconds(1));
        assertThat(overdueChats(new Overdue(Stroll.NOON, Stroll.NOON))).doesNotContain(alice.telegramId());
        assertThat(overdueChats(limits)).contains(alice.telegramId());
        assertThat(await(() -> walkEnds.finishOverdue(alice, limits)))
                .extracting(FinishedWalk::reason, FinishedWalk::credited)
                .containsExactly(EndReason.SILENCE, new Points(96));
    }

    @Test
    void aWalkThatIsHeardOfAgainIsNotOverdueAnyMore() {
        start(stroll);
        rows.letHeard(alice, Stroll.NOON);
        move(stroll.minute(1));
        var limits = Overdue.at(clock.instant(), Duration.ofMinutes(15), Instant.EPOCH);
        assertThat(overdueChats(limits)).doesNotContain(alice.telegramId());
        assertThat(await(() -> walkEnds.finishOverdue(alice, limits))).isNull();
    }

    @Test
    void aFailureAfterTheMoveTakesTheMoveBack() {
        var walk = started(start(stroll));
        var before = rows.version(walk);
        var failure = orFailure(() -> inTransaction(() -> walks.move(alice, stroll.minute(1), EndReason.SHARING_STOPPED)
                .invoke(moved -> {
                    throw new IllegalStateException("after the move");
                })));
        assertThat(failure).isInstanceOf(IllegalStateException.class);
        assertThat(rows.version(walk)).isEqualTo(before);
        assertThat(rows.transfersOf(walk)).isNull();
    }

    private WalkStart start(Stroll live) {
        return await(() -> walks.start(alice, "stroller", live.minute(0)));
    }

    private WalkMove move(LiveLocation live) {
        return await(() -> walks.move(alice, live, null));
    }

    private FinishedWalk finish(EndReason reason) {
        return await(() -> walkEnds.finish(alice, reason));
    }

    private WalkSummary active() {
        return await(() -> walks.activeOf(alice));
    }

    private List<Long> overdueChats(Overdue limits) {
        return await(() -> walkEnds.overdueChats(limits, 1_000));
    }

    private static WalkSummary started(WalkStart start) {
        assertThat(start).isInstanceOf(WalkStart.Started.class);
        return ((WalkStart.Started) start).walk();
    }

    private static Object orFailure(Callable<Object> work) {
        try {
            return work.call();
        } catch (Exception e) {
            return e;
        }
    }
}
