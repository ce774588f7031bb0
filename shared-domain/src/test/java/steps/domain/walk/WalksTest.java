package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.platform.cache.Caches;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class WalksTest {
    @Inject
    Walks walks;

    @Inject
    DailyLimit limit;

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
    void aWalkBeginsAtALiveLocation() {
        var walk = started(start(stroll));
        assertThat(walk.form()).isEqualTo("stroller");
        assertThat(walk.startedAt()).isEqualTo(Stroll.NOON);
        assertThat(walk.multiplier()).isEqualByComparingTo("1.2");
        assertThat(walk.temperatureC()).isNull();
        assertThat(active().walkId()).isEqualTo(walk.walkId());
    }

    @Test
    void whoeverWalksCannotBeginAnotherWalk() {
        var first = started(start(stroll));
        assertThat(start(Stroll.of(alice)))
                .isInstanceOfSatisfying(
                        WalkStart.AlreadyWalking.class,
                        already -> assertThat(already.walk().walkId()).isEqualTo(first.walkId()));
    }

    @Test
    void tenStartsAtOnceMakeOneWalk() {
        together(Collections.<Callable<Object>>nCopies(10, () -> orFailure(() -> start(Stroll.of(alice)))));
        assertThat(Rows.number(pool, "select count(*) from walk where user_id = $1", alice.id()))
                .isEqualTo(1);
    }

    @Test
    void nobodyWalksInAFormThatThereIsNot() {
        assertThat(await(() -> walks.start(alice, "sledge", stroll.minute(0)))).isEqualTo(new WalkStart.UnknownForm());
        Rows.change(pool, "update walk_form set active = false where code = 'dog'");
        try {
            await(caches::refresh);
            assertThat(await(() -> walks.start(alice, "dog", stroll.minute(0)))).isEqualTo(new WalkStart.UnknownForm());
        } finally {
            Rows.change(pool, "update walk_form set active = true where code = 'dog'");
            await(caches::refresh);
        }
        assertThat(active()).isNull();
    }

    @Test
    void stepsLeftTodayShrinkWithTheWalksOfToday() {
        assertThat(await(() -> limit.stepsLeftToday(alice))).isEqualTo(3_000);
        var today = Stroll.of(alice, clock.instant());
        start(today);
        move(today.at(1, 0));
        finish(EndReason.BUTTON);
        Rows.change(
                pool,
                "insert into daily_steps values ($1, (now() at time zone 'Europe/Moscow')::date, 2960)",
                alice.id());
        assertThat(await(() -> limit.stepsLeftToday(alice))).isEqualTo(40);
        Rows.change(pool, "update daily_steps set steps = 3500 where user_id = $1", alice.id());
        assertThat(await(() -> limit.stepsLeftToday(alice))).isZero();
    }

    @Test
    void aWalkCanFollowAnotherLiveLocation() {
        var walk = started(start(stroll));
        move(stroll.minute(1));
        var newer = Stroll.of(alice, Stroll.NOON);
        assertThat(await(() -> walks.follow(alice, newer.minute(2)))).isInstanceOf(WalkMove.Going.class);
        assertThat(move(stroll.minute(3))).isEqualTo(new WalkMove.NoWalk());
        assertThat(move(newer.minute(3))).isInstanceOf(WalkMove.Going.class);
        assertThat(finish(EndReason.BUTTON).summary())
                .extracting(WalkSummary::walkId, WalkSummary::steps)
                .containsExactly(walk.walkId(), 240);
    }

    @Test
    void anotherLiveLocationIsFollowedEvenIfItsFirstPointIsOlder() {
        start(stroll);
        move(stroll.minute(2));
        var newer = Stroll.of(alice, Stroll.NOON);
        assertThat(await(() -> walks.follow(alice, newer.minute(1)))).isInstanceOf(WalkMove.Going.class);
        assertThat(move(newer.minute(3))).isInstanceOf(WalkMove.Going.class);
    }

    @Test
    void whoeverDoesNotWalkFollowsNothing() {
        assertThat(await(() -> walks.follow(alice, stroll.minute(1)))).isEqualTo(new WalkMove.NoWalk());
    }

    @Test
    void aPointThatComesAgainChangesNothing() {
        var walk = started(start(stroll));
        move(stroll.sharedUntil(Stroll.NOON.plusSeconds(900)).minute(1));
        move(stroll.minute(2));
        var before = rows.version(walk);
        assertThat(move(stroll.sharedUntil(Stroll.NOON.plusSeconds(900)).minute(1)))
                .isInstanceOfSatisfying(
                        WalkMove.Going.class,
                        going -> assertThat(going.walk().steps()).isEqualTo(160));
        assertThat(rows.version(walk)).isEqualTo(before);
    }

    @Test
    void theStatusMessageIsRememberedOnceItIsKnown() {
        var walk = started(start(stroll));
        await(() -> walks.showIn(walk.walkId(), 4711));
        assertThat(move(stroll.minute(1)))
                .isInstanceOfSatisfying(
                        WalkMove.Going.class,
                        going -> assertThat(going.statusMessageId()).isEqualTo(4711));
        assertThat(finish(EndReason.BUTTON).statusMessageId()).isEqualTo(4711);
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
