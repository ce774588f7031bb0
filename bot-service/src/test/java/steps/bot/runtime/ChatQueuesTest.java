package steps.bot.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChatQueuesTest {
    private static final long ALICE = 1;
    private static final long BORIS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final ChatQueues queues = new ChatQueues(vertx, 5);
    private final List<String> done = new CopyOnWriteArrayList<>();

    /** Mutiny sets itself up at its first use, and not from two threads at once. */
    @BeforeAll
    static void mutinyIsSetUp() {
        await(Uni.createFrom().completionStage(CompletableFuture.completedFuture("")));
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void piecesOfOneChatAreDoneOneAfterTheOther() {
        var first = new CompletableFuture<String>();
        var second = new CompletableFuture<String>();
        var one = start(ALICE, "first", first);
        var two = start(ALICE, "second", second);
        second.complete("2");
        await(start(BORIS, "other", CompletableFuture.completedFuture("")));
        assertThat(done).doesNotContain("second starts");
        first.complete("1");
        assertThat(await(one)).isEqualTo("1");
        assertThat(await(two)).isEqualTo("2");
        assertThat(done.stream().filter(line -> !line.contains("other")))
                .containsExactly("first starts", "first ends", "second starts", "second ends");
    }

    @Test
    void chatsAreDoneSideBySide() {
        var alice = new CompletableFuture<String>();
        var one = start(ALICE, "alice", alice);
        assertThat(await(start(BORIS, "boris", CompletableFuture.completedFuture("b"))))
                .isEqualTo("b");
        assertThat(done).doesNotContain("alice ends");
        alice.complete("a");
        assertThat(await(one)).isEqualTo("a");
    }

    @Test
    void aFloodedChatIsRefusedAndNobodyElse() {
        var gate = new CompletableFuture<String>();
        var pieces =
                IntStream.range(0, 5).mapToObj(i -> start(ALICE, "a" + i, gate)).toList();
        assertThat(queues.size()).isEqualTo(5);
        assertThatThrownBy(() -> await(start(ALICE, "a5", gate))).isInstanceOf(QueueFull.class);
        assertThat(await(start(BORIS, "b", CompletableFuture.completedFuture("b"))))
                .isEqualTo("b");
        gate.complete("a");
        pieces.forEach(ChatQueuesTest::await);
        assertThat(await(start(ALICE, "again", CompletableFuture.completedFuture("x"))))
                .isEqualTo("x");
        assertThat(done).doesNotContain("a5 starts");
    }

    @Test
    void aPieceThatFailsDoesNotStopTheNext() {
        var failing = queues.enqueue(ALICE, () -> Uni.createFrom().failure(new IllegalStateException("broken")));
        var throwing = queues.<String>enqueue(ALICE, () -> {
            throw new IllegalArgumentException("worse");
        });
        var next = start(ALICE, "next", CompletableFuture.completedFuture("fine"));
        assertThatThrownBy(() -> await(failing)).hasMessage("broken");
        assertThatThrownBy(() -> await(throwing)).hasMessage("worse");
        assertThat(await(next)).isEqualTo("fine");
    }

    @Test
    void anAskerWhoHangsUpCancelsNothing() {
        var gate = new CompletableFuture<String>();
        var asker = start(ALICE, "piece", gate).subscribe().with(item -> done.add("told"));
        var next = start(ALICE, "next", CompletableFuture.completedFuture("fine"));
        asker.cancel();
        gate.complete("done");
        assertThat(await(next)).isEqualTo("fine");
        assertThat(done).containsExactly("piece starts", "piece ends", "next starts", "next ends");
    }

    @Test
    void aPieceIsDoneEvenIfNobodyListens() {
        start(ALICE, "unheard", CompletableFuture.completedFuture(""));
        await(start(ALICE, "heard", CompletableFuture.completedFuture("")));
        assertThat(done).contains("unheard ends");
    }

    @Test
    void eachPieceHasAContextOfItsOwn() {
        var contexts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            await(queues.enqueue(ALICE, () -> {
                assertThat(VertxContext.isOnDuplicatedContext()).isTrue();
                contexts.add(Vertx.currentContext());
                return Uni.createFrom().item("");
            }));
        }
        assertThat(contexts).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsLeftOfQueuesThatAreDone() {
        var flood = new ChatQueues(vertx, 1_000);
        var pieces = IntStream.range(0, 1_000)
                .mapToObj(i -> flood.enqueue(i % 7, () -> Uni.createFrom().item(i)))
                .toList();
        assertThat(pieces.stream().map(ChatQueuesTest::await))
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
        assertThat(flood.size()).isZero();
    }

    private Uni<String> start(long chat, String name, CompletableFuture<String> end) {
        Supplier<Uni<? extends String>> work = () -> {
            done.add(name + " starts");
            return Uni.createFrom().completionStage(() -> end).invoke(() -> done.add(name + " ends"));
        };
        return queues.enqueue(chat, work);
    }

    private static <T> T await(Uni<T> piece) {
        return piece.await().atMost(PATIENCE);
    }
}
