package steps.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.testing.DatabaseResource;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ReplicasTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Inject
    Pool pool;

    private Replicas replicas;

    /** Takes whoever gives no sign between two looks for dead. */
    private Replicas impatient;

    @BeforeEach
    void nobody() {
        Rows.change(pool, "delete from replica");
        replicas = new Replicas(pool, LONG, LONG);
        impatient = new Replicas(pool, Duration.ZERO, LONG);
    }

    @Test
    void hasOneNumberThatTheOthersKnow() {
        long number = number(replicas);
        assertThat(number(replicas)).isEqualTo(number).isEqualTo(replicas.current());
        assertThat(known(number)).isTrue();
        assertThat(replicas.ownershipOf(number)).isEqualTo(Ownership.OURS);
        assertThat(replicas.ownershipOf(number + 1)).isEqualTo(Ownership.LOST);
    }

    @Test
    void ownsNothingThatWasBegunBeforeTheOthersKnewIt() {
        long early = replicas.current();
        number(replicas);
        assertThat(replicas.ownershipOf(early)).isEqualTo(Ownership.LOST);
        assertThat(replicas.current()).isNotEqualTo(early);
    }

    @Test
    void entersOnceHoweverManyAsk() {
        var numbers = together(Collections.nCopies(10, () -> number(replicas)));
        assertThat(numbers).containsOnly(replicas.current());
        assertThat(Rows.number(pool, "select count(*) from replica")).isEqualTo(1);
    }

    @Test
    void isInDoubtWhenItsLastSignIsLongAgo() {
        var forgetful = new Replicas(pool, LONG, Duration.ZERO);
        assertThat(forgetful.ownershipOf(number(forgetful))).isEqualTo(Ownership.DOUBTFUL);
    }

    @Test
    void aReplicaThatGivesSignsStays() {
        long number = number(replicas);
        for (int i = 0; i < 5; i++) {
            await(replicas::beat);
            await(() -> new Replicas(pool, LONG, LONG).beat());
        }
        assertThat(await(replicas::beat)).isFalse();
        assertThat(replicas.current()).isEqualTo(number);
        assertThat(Rows.number(pool, "select beats from replica where id = $1", number))
                .isEqualTo(6);
    }

    @Test
    void aReplicaWithoutSignsIsBuriedAndGoesOnUnderAnotherNumber() {
        long before = number(replicas);
        assertThat(await(impatient::beat)).isTrue();
        assertThat(known(before)).isFalse();

        await(replicas::beat);
        assertThat(replicas.current()).as("what is begun meanwhile is nobody's").isEqualTo(before);
        assertThat(replicas.ownershipOf(before)).isEqualTo(Ownership.LOST);
        assertThat(number(replicas)).isNotEqualTo(before);
        assertThat(known(replicas.current())).isTrue();
    }

    @Test
    void aReplicaThatLeavesIsMissedByTheOthers() {
        long number = number(replicas);
        var other = new Replicas(pool, LONG, LONG);
        assertThat(await(other::beat)).isFalse();
        await(replicas::leave);
        assertThat(known(number)).isFalse();
        assertThat(replicas.ownershipOf(number)).isEqualTo(Ownership.LOST);
        assertThat(await(other::beat)).isTrue();
    }

    @Test
    void aReplicaThatHasLeftDoesNotComeBack() {
        number(replicas);
        await(replicas::leave);
        assertThat(await(replicas::beat)).isFalse();
        assertThatThrownBy(() -> number(replicas)).hasMessageContaining("leaving");
        assertThat(Rows.number(pool, "select count(*) from replica")).isZero();
    }

    private boolean known(long number) {
        return Rows.number(pool, "select count(*) from replica where id = $1", number) == 1;
    }

    private static long number(Replicas replicas) {
        return await(replicas::number);
    }
}
