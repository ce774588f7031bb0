package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Waits;

/** Telegram does not answer; what people did is committed, and said when it is back. */
@StoryTest
class TelegramAwayStoryTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    Stage stage;

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void noMoreFaults() {
        stage.sandbox().send("DELETE", "/sandbox/faults", null);
    }

    /** What the alerts RepliesWait and TelegramIsOutOfReach read. */
    @Test
    void unsaidRepliesAndFailedCallsAreCounted() {
        var alice = stage.registered("Алиса");
        long before = unreachable();
        stage.sandbox().post("/sandbox/faults", Map.of("kind", "500", "count", -1, "chat_id", alice.id()));
        stage.sandbox().post("/sandbox/users/" + alice.id() + "/messages", Map.of("text", "/menu"));
        Waits.until(SOON, "a call fails", () -> unreachable() > before);
        assertThat(unsent()).isPositive();
        noMoreFaults();
        Waits.until(SOON, "all is said", () -> unsent() == 0);
    }

    private double unsent() {
        return metrics.get("steps.replies.unsent").gauge().value();
    }

    private long unreachable() {
        return metrics.find("steps.telegram.calls").tag("outcome", "unreachable").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
