package steps.bot.telegram.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.bot.telegram.TelegramSettings;
import steps.story.stage.StoryTest;
import steps.testing.Async;

@StoryTest
class SharedBudgetTest {
    private static final String FRESH = """
            update send_budget set revision = revision + 1, next_at = %1$s, status_next_at = %1$s, pace = 1,
                   paced_at = now() - interval '1 hour', held_until = now() - interval '1 hour',
                   held_chats = '{}', held_chats_until = '{}'
            """;

    private static final long QUICK = 4_999_300_000L;

    @Inject
    SharedBudget budget;

    @Inject
    Clock clock;

    @Inject
    TelegramSettings settings;

    @Inject
    Pool pool;

    @BeforeEach
    @AfterEach
    void fresh() {
        run(FRESH.formatted("now() - interval '1 hour'"));
    }

    @Test
    void eightReplicasAtOnceShareOneBudget() {
        run(FRESH.formatted("now() + interval '1 minute'"));
        assertThat(ask(1).messages()).isZero();
        fresh();
        int each = (int) settings.ratePerSecond() / 5;
        Callable<Integer> greedy = () -> ask(each).messages();
        var got = Async.together(Collections.nCopies(8, greedy));
        // A third of a second that was saved up, a quarter ahead, and what the time of this test itself brings.
        assertThat(got.stream().mapToInt(Integer::intValue).sum())
                .isBetween((int) (settings.ratePerSecond() * 0.5), (int) (settings.ratePerSecond() * 1.6));
    }

    @Test
    void peaceIsForAllReplicas() {
        double pace = Async.await(() -> budget.slowDown(Duration.ofSeconds(30)));
        assertThat(pace).isEqualTo(0.7);
        var grant = ask(5);
        assertThat(grant.messages()).isZero();
        assertThat(grant.again()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @Test
    void aChatThatIsHeldByOneReplicaIsHeldByTheOthersWhenTheyNextLook() {
        var here = new ChatPaces(1, 4, () -> 2);
        var there = new ChatPaces(1, 4, () -> 2);
        var one = new SharedBudget(pool, settings, here, clock);
        var other = new SharedBudget(pool, settings, there, clock);
        Async.await(() -> one.hold(QUICK, Duration.ofSeconds(30)));
        Async.await(() -> one.hold(-QUICK, Duration.ofSeconds(20)));
        Async.await(() -> other.ask(new Ask(1, 0)));
        assertThat(there.held(QUICK, clock.instant())).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(31));
        assertThat(there.held(-QUICK, clock.instant())).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(21));
        assertThat(there.held(QUICK + 1, clock.instant())).isZero();
    }

    private Grant ask(int messages) {
        return Async.await(() -> budget.ask(new Ask(messages, 0)));
    }

    private void run(String sql) {
        Async.await(() -> pool.query(sql).execute());
    }
}
