package steps.bot.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steps.story.stage.StoryTest;
import steps.testing.Waits;

@StoryTest
class MicroBatchesTest {
    private static final Duration GATHERING = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Vertx vertx;

    private final Queue<List<Integer>> batches = new ConcurrentLinkedQueue<>();

    @Test
    void piecesThatComeTogetherAreDoneTogetherAndEachHearsOfItsOwn() {
        var doubled = new MicroBatches<Integer, Integer>(vertx, GATHERING, 100, this::doubled);
        var results = add(doubled, 5);
        assertThat(results).extracting(CompletableFuture::join).containsExactly(0, 2, 4, 6, 8);
        assertThat(batches).containsExactly(List.of(0, 1, 2, 3, 4));
    }

    @Test
    void piecesBeyondOneBatchAreTheNext() {
        var doubled = new MicroBatches<Integer, Integer>(vertx, GATHERING, 2, this::doubled);
        var results = add(doubled, 5);
        assertThat(results).extracting(CompletableFuture::join).containsExactly(0, 2, 4, 6, 8);
        assertThat(batches).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
    }

    @Test
    void piecesThatComeMeanwhileAreTheNext() {
        var go = new CompletableFuture<Void>();
        var slow = new MicroBatches<Integer, Integer>(
                vertx,
                GATHERING,
                100,
                pieces -> doubled(pieces).onItem().call(() -> Uni.createFrom().completionStage(go)));
        var first = add(slow, 1).getFirst();
        Waits.until(PATIENCE, "the first is under way", () -> batches.size() == 1);
        var others = add(slow, 3);
        assertThat(batches).hasSize(1);
        go.complete(null);
        assertThat(first.join()).isZero();
        assertThat(others).extracting(CompletableFuture::join).containsExactly(0, 2, 4);
        assertThat(batches).containsExactly(List.of(0), List.of(0, 1, 2));
    }

    @Test
    void aBatchThatFailsFailsItsPiecesAndNoOthers() {
        var moody = new MicroBatches<Integer, Integer>(vertx, GATHERING, 100, pieces -> {
            if (batches.isEmpty()) {
                batches.add(pieces);
                throw new IllegalStateException("not today");
            }
            return doubled(pieces);
        });
        var failed = add(moody, 2);
        assertThat(failed).allSatisfy(one -> assertThatThrownBy(one::join).hasMessageContaining("not today"));
        assertThat(add(moody, 2)).extracting(CompletableFuture::join).containsExactly(0, 2);
    }

    private Uni<List<Integer>> doubled(List<Integer> pieces) {
        batches.add(pieces);
        return Uni.createFrom().item(pieces.stream().map(piece -> 2 * piece).toList());
    }

    private static List<CompletableFuture<Integer>> add(MicroBatches<Integer, Integer> batches, int pieces) {
        return IntStream.range(0, pieces)
                .mapToObj(batches::add)
                .map(result -> result.subscribeAsCompletionStage().toCompletableFuture())
                .toList();
    }
}
