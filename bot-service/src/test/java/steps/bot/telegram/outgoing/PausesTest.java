package steps.bot.telegram.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PausesTest {
    private static final int CHATS = 1_000;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void eachEndsOnceAndNotBeforeItsTime() throws InterruptedException {
        var left = new CountDownLatch(CHATS);
        Map<Long, Long> ends = new ConcurrentHashMap<>();
        var calls = new AtomicInteger();
        var pauses = new Pauses(vertx, chat -> {
            ends.put(chat, System.nanoTime());
            calls.incrementAndGet();
            left.countDown();
        });
        long begun = System.nanoTime();
        for (long chat = 0; chat < CHATS; chat++) {
            pauses.begin(chat, millis(chat));
        }
        left.await();
        assertThat(calls).hasValue(CHATS);
        assertThat(ends)
                .allSatisfy((chat, end) -> assertThat(end - begun)
                        .isGreaterThanOrEqualTo(millis(chat).toNanos()));
    }

    /** Shorter ones do not wait for longer ones that were there before. */
    @Test
    void aShortOneThatBeginsLaterEndsEarlier() throws InterruptedException {
        var shortOne = new CountDownLatch(1);
        var longOne = new CountDownLatch(1);
        var pauses = new Pauses(vertx, chat -> (chat == 1 ? longOne : shortOne).countDown());
        pauses.begin(1, Duration.ofHours(1));
        pauses.begin(2, Duration.ofMillis(1));
        shortOne.await();
        assertThat(longOne.getCount()).isEqualTo(1);
    }

    @Test
    void oneCanBeginWhenAllHaveEnded() throws InterruptedException {
        var ended = new Semaphore(0);
        var pauses = new Pauses(vertx, chat -> ended.release());
        for (int round = 0; round < 3; round++) {
            pauses.begin(1, Duration.ZERO);
            ended.acquire();
        }
        assertThat(ended.availablePermits()).isZero();
    }

    /** Pauses of half a second, begun in another order than they end. */
    private static Duration millis(long chat) {
        return Duration.ofMillis(chat * 7 % 500);
    }
}
