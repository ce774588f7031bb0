package steps.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.story.stage.StoryTest;
import steps.testing.Rows;

/** What tests of plans look at is what the bot's connections use. */
@StoryTest
class KeptPlansTest {
    @Inject
    Pool pool;

    @ParameterizedTest
    @CsvSource({"plan_cache_mode, force_generic_plan", "enable_seqscan, off", "jit, off"})
    void connectionsAreSetSo(String setting, String value) {
        assertThat(Rows.text(pool, "show " + setting)).isEqualTo(value);
    }
}
