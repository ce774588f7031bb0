package steps.bot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;

@StoryTest
class RollupJobTest {
    @Inject
    RollupJob job;

    @Inject
    MeterRegistry metrics;

    @Inject
    Pool pool;

    /** What the alert FiguresDiffer reads. */
    @Test
    void aFigureThatItsSourcesDoNotSayIsTold() {
        double before = differing();
        Rows.change(pool, "insert into rollup_day (day, measure, value) values ('2001-02-03', 'made_up', 7)");
        assertThat(differing()).isEqualTo(before + 1);
        Rows.change(pool, "delete from rollup_day where measure = 'made_up'");
        assertThat(differing()).isEqualTo(before);
    }

    private double differing() {
        Async.await(job::compare);
        return metrics.get("steps.rollups.off").gauge().value();
    }
}
