package steps.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steps.domain.delivery.Outcome;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;

@StoryTest
class BroadcastMetricsTest {
    @Inject
    BroadcastMetrics broadcasts;

    @Inject
    MeterRegistry metrics;

    @Inject
    Pool pool;

    @AfterEach
    void noSuchBroadcasts() {
        Rows.change(pool, "update broadcast set state = 'canceled', reason = null where title = 'metrics'");
    }

    /** What the alert BroadcastIsRefused reads. */
    @Test
    void oneThatTelegramRefusesIsCounted() {
        double before = counted("steps.broadcasts.refused");
        Rows.change(pool, """
                insert into broadcast (title, author, state, reason, text_ru, audience, created_at)
                values ('metrics', 'metrics', 'paused', 'refused', 'x', '{"conditions":[]}', now())
                """);
        assertThat(counted("steps.broadcasts.refused")).isEqualTo(before + 1);
    }

    /** What the alert BroadcastGetsLost reads. */
    @Test
    void outcomesOfReadersAreCounted() {
        double before = attempts("doubtful");
        broadcasts.settled(new Outcome.Doubtful("nobody knows"));
        assertThat(attempts("doubtful")).isEqualTo(before + 1);
    }

    private double counted(String gauge) {
        Async.await(broadcasts::count);
        return metrics.get(gauge).gauge().value();
    }

    private double attempts(String outcome) {
        return metrics.counter("steps.broadcasts.attempts", "outcome", outcome).count();
    }
}
