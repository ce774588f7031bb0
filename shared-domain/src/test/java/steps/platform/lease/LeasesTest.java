package steps.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steps.testing.DatabaseResource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LeasesTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Inject
    Leases leases;

    private final String name = UUID.randomUUID().toString().substring(0, 30);

    @Test
    void whoeverHasItKeepsItWithTheSameEpoch() {
        var first = hold("a", LONG);
        assertThat(hold("a", LONG)).isEqualTo(first);
    }

    @Test
    void nobodyElseGetsItMeanwhile() {
        hold("a", LONG);
        assertThat(hold("b", LONG)).isNull();
    }

    @Test
    void whenItRanOutAnotherTakesItWithAHigherEpoch() {
        var before = hold("a", Duration.ZERO);
        var after = hold("b", LONG);
        assertThat(after.epoch()).isEqualTo(before.epoch() + 1);
        assertThat(hold("a", LONG)).isNull();
    }

    @Test
    void aLeaseThatRanOutUnnoticedIsTheSame() {
        var before = hold("a", Duration.ZERO);
        assertThat(hold("a", LONG)).isEqualTo(before);
    }

    @Test
    void whatIsGivenUpIsFreeAtOnce() {
        await(() -> leases.hold(name));
        assertThat(hold("b", LONG)).isNull();
        await(() -> leases.giveUp(name));
        assertThat(hold("b", LONG)).isNotNull();
    }

    @Test
    void givingUpWhatAnotherHasDoesNothing() {
        hold("b", LONG);
        await(() -> leases.giveUp(name));
        assertThat(await(() -> leases.hold(name))).isNull();
    }

    @Test
    void ofTwentyAtOnceOneGetsIt() {
        List<Callable<Lease>> all = IntStream.range(0, 20)
                .<Callable<Lease>>mapToObj(n -> () -> hold("replica " + n, LONG))
                .toList();
        assertThat(together(all).stream().filter(Objects::nonNull)).hasSize(1);
    }

    private Lease hold(String holder, Duration length) {
        return await(() -> leases.hold(name, holder, length));
    }
}
