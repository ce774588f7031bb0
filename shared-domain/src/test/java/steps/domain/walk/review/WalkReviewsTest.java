package steps.domain.walk.review;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.domain.walk.EndReason;
import steps.domain.walk.LiveLocation;
import steps.domain.walk.WalkEnds;
import steps.domain.walk.Walks;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.walk.tracks.Claim;
import steps.domain.walk.tracks.Client;
import steps.domain.walk.tracks.Course;
import steps.domain.walk.tracks.TrackGenerator;
import steps.platform.cache.Caches;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class WalkReviewsTest {
    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    WalkReviews examinations;

    @Inject
    Walks walks;

    @Inject
    WalkEnds walkEnds;

    @Inject
    Users users;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    private List<TrackPoint> track;

    @BeforeEach
    void nothingElseIsDueAndNobodyReachesTheLimit() {
        Rows.change(pool, "update bot_setting set value = '100000' where key = 'walk_daily_limit_steps'");
        await(caches::refresh);
        Rows.change(pool, "update walk set examined = true where not examined");
        Rows.change(pool, "delete from track_sketch");
        track = TrackGenerator.track(Course.STRAIGHT, Client.POCKET, Claim.HONEST, 5)
                .points()
                .subList(0, 16);
    }

    @AfterEach
    void asUsual() {
        Rows.change(pool, "update bot_setting set value = default_value");
        await(caches::refresh);
    }

    @Test
    void anHonestWalkIsExaminedOnceAndHasNoFlag() {
        long walk = walked(person(), track, Duration.ZERO);
        assertThat(examine()).isEqualTo(1);
        assertThat(flagsOf(walk)).isNull();
        assertThat(examine()).isZero();
    }

    @Test
    void aWalkThatGoesOnIsNotExamined() {
        var walker = person();
        await(() -> walks.start(walker, "dog", live(walker, track.getFirst())));
        assertThat(examine()).isZero();
    }

    @Test
    void theSameTrackOnAnotherDayIsAReplayWhoeverWalksIt() {
        var alice = person();
        long first = walked(alice, track, Duration.ZERO);
        examine();
        long again = walked(alice, track, A_DAY);
        long another = walked(person(), track, A_DAY.multipliedBy(2));
        examine();
        assertThat(flagsOf(first)).isNull();
        assertThat(flagsOf(again)).isEqualTo("replay {\"same\": 8, \"hashes\": 8, \"ofWalk\": " + first + "}");
        assertThat(flagsOf(another)).startsWith("replay ");
    }

    @Test
    void twoAccountsOnOnePhoneAreTwins() {
        long one = walked(person(), track, Duration.ZERO);
        long other = walked(person(), track.subList(2, track.size()), Duration.ofSeconds(20));
        together(List.<Callable<Integer>>of(this::examine, this::examine, this::examine));
        assertThat(flagsOf(one)).startsWith("twin ").contains("\"ofWalk\": " + other);
        assertThat(flagsOf(other)).startsWith("twin ").contains("\"ofWalk\": " + one);
    }

    @Test
    void aRideIsKeptAsItsFlag() {
        var ride = TrackGenerator.track(Course.TRAM, Client.POCKET, Claim.HONEST, 5);
        long walk = walked(person(), ride.points(), Duration.ZERO);
        examine();
        assertThat(flagsOf(walk)).startsWith("ride {").contains("\"countedM\": 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update track_point set verdict = 'nonsense' where walk_id = $1",
                "update walk set explanation = 'nonsense' where id = $1",
                "update walk set explanation = 'null' where id = $1"
            })
    void aWalkThatCannotBeExaminedHoldsUpNoOther(String breaking) {
        long broken = walked(person(), track, Duration.ZERO);
        Rows.change(pool, breaking, broken);
        long ride = walked(
                person(),
                TrackGenerator.track(Course.CAR, Client.POCKET, Claim.HONEST, 5).points(),
                Duration.ZERO);
        assertThat(examine()).isEqualTo(2);
        assertThat(flagsOf(ride)).startsWith("ride ");
        assertThat(examine()).isZero();
    }

    private int examine() {
        return await(() -> examinations.examine(100));
    }

    private User person() {
        return People.registered(users, "Walker");
    }

    private long walked(User walker, List<TrackPoint> points, Duration later) {
        await(() -> walks.start(walker, "dog", live(walker, moved(points.getFirst(), later))));
        for (var point : points.subList(1, points.size())) {
            await(() -> walks.move(walker, live(walker, moved(point, later)), null));
        }
        var walk =
                await(() -> walkEnds.finish(walker, EndReason.BUTTON)).summary().walkId();
        Rows.change(
                pool,
                "update walk set ended_at = $2 where id = $1",
                walk,
                points.getLast().at().plus(later).atOffset(ZoneOffset.UTC));
        return walk;
    }

    private static TrackPoint moved(TrackPoint point, Duration later) {
        return new TrackPoint(point.at().plus(later), point.latitude(), point.longitude(), point.accuracyMetres());
    }

    private static LiveLocation live(User walker, TrackPoint point) {
        return new LiveLocation(walker.telegramId(), 7, point, null);
    }

    private String flagsOf(long walk) {
        return Rows.text(
                pool,
                "select string_agg(kind || ' ' || details, ', ' order by kind) from walk_flag where walk_id = $1"
                        + " having count(*) > 0",
                walk);
    }
}
