package steps.bot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InFlightTest {
    private final InFlight underWay = new InFlight(30);
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void roomIsForHalfASecond() {
        assertThat(underWay.room()).isEqualTo(15);
        underWay.add(7);
        assertThat(underWay.room()).isEqualTo(8);
        assertThat(underWay.isHalfEmpty()).isTrue();
        underWay.add(1);
        assertThat(underWay.isHalfEmpty()).isFalse();
        underWay.remove();
        assertThat(underWay.isHalfEmpty()).isTrue();
        underWay.add(20);
        assertThat(underWay.room()).isZero();
    }

    @Test
    void aSlowRateLeavesRoomForAFew() {
        assertThat(new InFlight(1).room()).isEqualTo(4);
    }

    @Test
    void oneAtATimeLooksForMore() {
        var found = new CompletableFuture<Void>();
        underWay.look(() -> counted(found)).subscribe().with(done -> {});
        underWay.look(() -> counted(found)).subscribe().with(done -> {});
        assertThat(looks).hasValue(1);
        found.complete(null);
        underWay.look(() -> counted(found)).subscribe().with(done -> {});
        assertThat(looks).hasValue(2);
    }

    @Test
    void aFailedLookIsNotTheLast() {
        var failed = CompletableFuture.<Void>failedFuture(new IllegalStateException("the database is away"));
        underWay.look(() -> counted(failed)).subscribe().with(done -> {}, failure -> {});
        underWay.look(() -> counted(failed)).subscribe().with(done -> {}, failure -> {});
        assertThat(looks).hasValue(2);
    }

    @Test
    void nobodyLooksAfterTheEnd() {
        underWay.finish();
        underWay.look(() -> counted(CompletableFuture.completedFuture(null)))
                .await()
                .indefinitely();
        assertThat(looks).hasValue(0);
    }

    private Uni<Void> counted(CompletableFuture<Void> found) {
        looks.incrementAndGet();
        return Uni.createFrom().completionStage(found);
    }
}
