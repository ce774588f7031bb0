package steps.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.testing.DatabaseResource;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LeasesTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Inject
    Pool pool;

    private final String name = UUID.randomUUID().toString().substring(0, 30);

    private Replica a;
    private Replica b;

    @BeforeEach
    void twoReplicas() {
        Rows.change(pool, "delete from replica");
        a = replica();
        b = replica();
    }

    @Test
    void whoeverHasItKeepsItWithTheSameEpoch() {
        var first = hold(a);
        assertThat(hold(a)).isEqualTo(first);
    }

    @Test
    void nobodyElseGetsItMeanwhile() {
        hold(a);
        assertThat(hold(b)).isNull();
    }

    @Test
    void theClockTakesItFromNobodyWhoIsAlive() {
        hold(a);
        Rows.change(pool, "update lease set held_until = '2000-01-01' where name = $1", name);
        assertThat(hold(b)).isNull();
    }

    @Test
    void whenItsHolderIsTakenForDeadAnotherTakesItWithAHigherEpoch() {
        var before = hold(a);
        bury(a);
        var after = hold(b);
        assertThat(after.epoch()).isEqualTo(before.epoch() + 1);
        assertThat(hold(a)).isNull();
    }

    @Test
    void aHolderTakenForDeadComesBackAsAnother() {
        var before = hold(a);
        bury(a);
        assertThat(hold(a)).isNull();
        await(a.replicas()::beat);
        assertThat(hold(a).epoch()).isEqualTo(before.epoch() + 1);
    }

    @Test
    void aHolderThatLeavesFreesTheLease() {
        hold(a);
        await(a.replicas()::leave);
        assertThat(hold(b)).isNotNull();
    }

    @Test
    void aLeaseThatIsGivenUpIsFreeAtOnce() {
        hold(a);
        assertThat(hold(b)).isNull();
        await(() -> a.leases().giveUp(name));
        assertThat(hold(b)).isNotNull();
    }

    @Test
    void givingUpWhatAnotherHasDoesNothing() {
        hold(b);
        await(() -> a.leases().giveUp(name));
        assertThat(hold(a)).isNull();
    }

    /** Neither its holder nor those who stand by. */
    @Test
    void nobodyLocksItsRowWhileThereIsNothingToChange() {
        var first = hold(a);
        long before = version();
        assertThat(hold(a)).isEqualTo(first);
        assertThat(hold(b)).isNull();
        assertThat(version()).isEqualTo(before);
    }

    /** The release before goes by the time. */
    @Test
    void itsHolderSaysInTimeThatItStillHasIt() {
        var first = hold(a);
        Rows.change(pool, "update lease set held_until = clock_timestamp() + interval '4 s' where name = $1", name);
        assertThat(hold(a)).isEqualTo(first);
        assertThat(Rows.number(
                        pool,
                        "select count(*) from lease where name = $1 and held_until > clock_timestamp() + interval '5 s'",
                        name))
                .isOne();
    }

    /** Of the row: also who locks it changes it. */
    private long version() {
        return Rows.number(pool, "select xmin::text::bigint + xmax::text::bigint from lease where name = $1", name);
    }

    @Test
    void ofTwentyAtOnceOneGetsIt() {
        List<Callable<Lease>> all = IntStream.range(0, 20)
                .mapToObj(number -> replica())
                .<Callable<Lease>>map(replica -> () -> hold(replica))
                .toList();
        assertThat(together(all).stream().filter(Objects::nonNull)).hasSize(1);
    }

    /** Its replicas are in no roll that the release before kept for leases, and go by the time alone. */
    @ParameterizedTest
    @CsvSource({"1 hour, false", "-1 second, true"})
    void aReplicaOfTheReleaseBeforeHasItForItsTime(String left, boolean free) {
        Rows.change(
                pool,
                "insert into lease (name, holder, epoch, held_until) values ($1, $2, 1, now() + $3::text::interval)",
                name,
                UUID.randomUUID().toString(),
                left);
        assertThat(hold(a) != null).isEqualTo(free);
    }

    private Replica replica() {
        var replicas = new Replicas(pool, LONG, LONG);
        await(replicas::number);
        return new Replica(replicas, new Leases(pool, replicas));
    }

    private void bury(Replica replica) {
        Rows.change(
                pool, "delete from replica where id = $1", replica.replicas().current());
    }

    private Lease hold(Replica replica) {
        return await(() -> replica.leases().hold(name));
    }

    private record Replica(Replicas replicas, Leases leases) {}
}
