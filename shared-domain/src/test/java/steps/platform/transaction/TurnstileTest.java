package steps.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final Turnstile turnstile = new Turnstile(2);
    private final List<CompletableFuture<String>> begun = new ArrayList<>();

    @Test
    void lessWorkThanThereIsRoomForBeginsAtOnce() {
        assertThat(pass(2)).hasSize(2);
        assertThat(begun).hasSize(2);
    }

    @Test
    void theOthersBeginInTheirOrderAsPlacesBecomeFree() {
        var results = pass(4);
        begun.getFirst().complete("first");
        assertThat(begun).hasSize(3);
        begun.get(2).complete("third");
        assertThat(results.get(2)).isCompletedWithValue("third");
        assertThat(begun).hasSize(4);
    }

    @Test
    void workThatFailsLeavesItsPlaceToo() {
        var results = pass(3);
        begun.getFirst().completeExceptionally(new IllegalStateException("held"));
        assertThat(results.getFirst()).isCompletedExceptionally();
        assertThat(begun).hasSize(3);
    }

    @Test
    void workThatCannotEvenBeginLeavesItsPlaceToo() {
        for (int i = 0; i < 3; i++) {
            assertThat(turnstile.pass(TurnstileTest::impossible).subscribeAsCompletionStage())
                    .isCompletedExceptionally();
        }
        assertThat(pass(2)).hasSize(2);
        assertThat(begun).hasSize(2);
    }

    private static Uni<String> impossible() {
        throw new IllegalStateException("no");
    }

    private List<CompletableFuture<String>> pass(int times) {
        return IntStream.range(0, times)
                .mapToObj(n -> turnstile.pass(this::begin).subscribeAsCompletionStage())
                .toList();
    }

    private Uni<String> begin() {
        var work = new CompletableFuture<String>();
        begun.add(work);
        return Uni.createFrom().completionStage(work);
    }
}
