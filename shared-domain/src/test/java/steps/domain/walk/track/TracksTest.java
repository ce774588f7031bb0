package steps.domain.walk.track;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.user.Users;
import steps.domain.walk.EndReason;
import steps.domain.walk.LiveLocation;
import steps.domain.walk.LiveWalks;
import steps.domain.walk.Outcomes;
import steps.domain.walk.Pair;
import steps.domain.walk.Stroll;
import steps.domain.walk.WalkEnds;
import steps.domain.walk.Walks;
import steps.domain.walk.history.WalkHistory;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.walk.meter.TrackedPoint;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.meter.Verdict;
import steps.domain.walk.meter.WalkMeter;
import steps.domain.walk.meter.WalkRules;
import steps.platform.cache.Caches;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class TracksTest {
    private static final Duration MONTH = Duration.ofDays(30);

    @Inject
    LiveWalks liveWalks;

    @Inject
    Walks walks;

    @Inject
    WalkEnds walkEnds;

    @Inject
    Tracks tracks;

    @Inject
    WalkHistory history;

    @Inject
    Users users;

    @Inject
    Caches caches;

    @Inject
    Clock clock;

    @Inject
    Pool pool;

    @BeforeEach
    void load() {
        await(caches::refresh);
        Rows.change(pool, "delete from weather_cell");
    }

    @Test
    void aTrackTellsWhatBecameOfEachPoint() {
        var alice = walking();
        move(alice.minute(1));
        move(alice.location(new TrackPoint(Stroll.NOON.plusSeconds(90), 10, 40, 500.0)));
        move(alice.at(140, 66));
        move(alice.location(new TrackPoint(Stroll.NOON.plusSeconds(1_000), 10, 40, null)));
        var track = trackOf(alice);
        assertThat(track.points())
                .satisfiesExactly(
                        first -> {
                            assertThat(first.point()).isEqualTo(alice.minute(0).point());
                            assertThat(first.verdict()).isEqualTo(new Verdict.Waiting());
                            assertThat(first.points()).isZero();
                        },
                        counted -> {
                            assertThat(counted.point())
                                    .isEqualTo(alice.minute(1).point());
                            Outcomes.isCounted(counted.verdict());
                            assertThat(counted.steps()).isEqualTo(80);
                            assertThat(counted.points()).isEqualByComparingTo("96");
                        },
                        weak -> Outcomes.uncounted(UncountedReason.WEAK_SIGNAL, 0)
                                .accept(weak.verdict()),
                        standing ->
                                Outcomes.uncounted(UncountedReason.STANDING, 0).accept(standing.verdict()),
                        gap -> {
                            assertThat(gap.point().accuracyMetres()).isNull();
                            Outcomes.uncounted(UncountedReason.NO_CONNECTION, 60)
                                    .accept(gap.verdict());
                        });
    }

    /** Two programs for one rule, and the same points through the meter once more. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theTrackIsTheWalkWhicheverWayItWasWritten(int seed) {
        var pair = Pair.of(seed, People.registered(users, "Together"), People.registered(users, "Alone"));
        await(() -> walks.start(pair.together(), "dog", pair.batched(0)));
        await(() -> walks.start(pair.alone(), "dog", pair.single(0)));
        for (int n = 1; n < Pair.POINTS; n++) {
            int now = n;
            move(pair.batched(now));
            await(() -> walks.move(pair.alone(), pair.single(now), null));
        }
        var together = await(() -> walks.activeOf(pair.together()));
        var alone = await(() -> walks.activeOf(pair.alone()));
        var track = await(() -> tracks.of(together.walkId()));
        assertThat(track.points())
                .hasSizeGreaterThan(Pair.POINTS / 2)
                .isEqualTo(await(() -> tracks.of(alone.walkId())).points());
        var meter = new WalkMeter(WalkRules.defaults());
        assertThat(track.points())
                .allSatisfy(point -> assertThat(meter.add(point.point())).isEqualTo(point.verdict()));
        assertThat(meter.metres()).isEqualTo(together.metres()).isPositive();
        assertThat(track.points().stream().map(TrackedPoint::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(together.points());
    }

    @Test
    void aPointThatComesAgainIsKeptOnce() {
        var alice = walking();
        var weak = alice.location(new TrackPoint(Stroll.NOON.plusSeconds(60), 10, 40, 500.0));
        move(weak);
        move(weak);
        await(() -> walks.move(alice.walker(), weak, null));
        assertThat(trackOf(alice).points()).hasSize(2);
        assertThat(await(() -> walks.activeOf(alice.walker()))
                        .explanation()
                        .lostTo(UncountedReason.WEAK_SIGNAL)
                        .seconds())
                .isEqualTo(60);
        move(alice.minute(1));
        move(weak);
        assertThat(trackOf(alice).points())
                .satisfiesExactly(
                        first -> assertThat(first.verdict()).isEqualTo(new Verdict.Waiting()),
                        good -> Outcomes.isCounted(good.verdict()));
    }

    @Test
    void thePointThatEndsAWalkIsPartOfIt() {
        var alice = walking();
        await(() -> walks.move(alice.walker(), alice.minute(1), EndReason.SHARING_STOPPED));
        assertThat(tracksOf(alice)).isEqualTo("2");
    }

    @Test
    void pointsAreForgottenWhenTheirTimeIsOver() {
        Rows.change(pool, "update walk set tracked = false where ended_at is not null");
        var alice = ended(31);
        var boris = ended(32);
        var vera = ended(29);
        var dora = walking();
        assertThat(await(() -> tracks.forgetAfter(MONTH, 1))).isEqualTo(1);
        assertThat(tracksOf(boris)).as("the oldest first").isEqualTo("0");
        assertThat(tracksOf(alice)).isEqualTo("2");
        assertThat(await(() -> tracks.forgetAfter(MONTH, 10))).isEqualTo(1);
        assertThat(await(() -> tracks.forgetAfter(MONTH, 10))).isZero();
        assertThat(tracksOf(alice)).isEqualTo("0");
        assertThat(tracksOf(vera)).isEqualTo("2");
        assertThat(tracksOf(dora)).isEqualTo("1");
        assertThat(Rows.text(
                        pool,
                        "select steps || ' ' || explanation from walk where user_id = $1",
                        alice.walker().id()))
                .isEqualTo("80 {\"c\":60}");
        assertThat(meterOf(vera)).contains("\"x\":40.0");
        assertThat(meterOf(alice)).contains("\"x\":0,").doesNotContain("\"x\":40", "\"y\":10");
        var past = await(() -> history.of(alice.walker(), 0)).walks().getFirst();
        assertThat(past.summary().duration()).isEqualTo(Duration.ofMinutes(1));
    }

    private String meterOf(Stroll stroll) {
        return Rows.text(
                pool,
                "select meter from walk where user_id = $1",
                stroll.walker().id());
    }

    private Stroll ended(int daysAgo) {
        var stroll = walking();
        move(stroll.minute(1));
        await(() -> walkEnds.finish(stroll.walker(), EndReason.BUTTON));
        Rows.change(
                pool,
                "update walk set ended_at = $2 where user_id = $1",
                stroll.walker().id(),
                clock.instant().minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC));
        return stroll;
    }

    private Stroll walking() {
        var stroll = Stroll.of(People.registered(users, "Alice"));
        await(() -> walks.start(stroll.walker(), "stroller", stroll.minute(0)));
        return stroll;
    }

    private void move(LiveLocation live) {
        await(() -> liveWalks.move(List.of(live)));
    }

    private Track trackOf(Stroll stroll) {
        return await(() -> walks.activeOf(stroll.walker()).chain(walk -> tracks.of(walk.walkId())));
    }

    private String tracksOf(Stroll stroll) {
        return Rows.text(
                pool,
                "select count(*) from track_point where walk_id = (select id from walk where user_id = $1)",
                stroll.walker().id());
    }
}
