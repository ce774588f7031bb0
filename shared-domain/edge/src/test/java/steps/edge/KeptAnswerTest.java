package steps.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KeptAnswerTest {
    private static final Duration MOMENT = Duration.ofNanos(1);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 7);
    private final AtomicInteger asked = new AtomicInteger();
    private Supplier<Uni<Boolean>> health = () -> Uni.createFrom().item(true);
    private final KeptAnswer kept = new KeptAnswer(this::ask, nanos::get);

    private Uni<Boolean> ask() {
        asked.incrementAndGet();
        return health.get();
    }

    @Test
    void yesCountsForASecond() {
        assertThat(answer()).isTrue();
        health = () -> Uni.createFrom().item(false);

        pass(KeptAnswer.YES.minus(MOMENT));
        assertThat(answer()).isTrue();
        pass(MOMENT);
        assertThat(answer()).isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    void readinessIsKnownSoonAfterItCame() {
        health = () -> Uni.createFrom().item(false);
        assertThat(answer()).isFalse();
        health = () -> Uni.createFrom().item(true);

        pass(KeptAnswer.NO.minus(MOMENT));
        assertThat(answer()).isFalse();
        pass(MOMENT);
        assertThat(answer()).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void aFailureIsKeptAsBriefly() {
        health = () -> Uni.createFrom().failure(new IllegalStateException("no database"));
        assertThatThrownBy(this::answer).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(this::answer).isInstanceOf(IllegalStateException.class);
        assertThat(asked).hasValue(1);

        health = () -> Uni.createFrom().item(true);
        pass(KeptAnswer.NO);
        assertThat(answer()).isTrue();
    }

    @Test
    void manyWhoAskAtOnceAreOneQuestion() {
        List<UniEmitter<? super Boolean>> database = new ArrayList<>();
        health = () -> Uni.createFrom().emitter(database::add);
        List<Boolean> heard = new ArrayList<>();

        kept.get().subscribe().with(heard::add);
        kept.get().subscribe().with(heard::add);
        assertThat(heard).isEmpty();

        database.getFirst().complete(true);
        assertThat(heard).containsExactly(true, true);
        assertThat(asked).hasValue(1);
    }

    private boolean answer() {
        return kept.get().await().indefinitely();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
