package steps.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import steps.story.StoryTest;
import steps.testing.Rows;

/** What tests of plans look at is what the bot's connections use. */
@StoryTest
class KeptPlansTest {
    @Inject
    Pool pool;

    @Test
    void noStatementIsPlannedForItsParameters() {
        assertThat(Rows.text(pool, "show plan_cache_mode")).isEqualTo("force_generic_plan");
    }
}
