package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;

/** A hundred people chat for half a minute with Telegram's own limits. */
@StoryTest
@TestProfile(FloodStoryTest.TelegramsLimits.class)
class FloodStoryTest {
    /** What the service is set to when nobody sets anything. */
    public static class TelegramsLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("steps.telegram.rate-per-second", "30", "steps.telegram.rate-per-chat", "0.3333");
        }
    }

    @Inject
    Stage stage;

    @Test
    void telegramNeverHasToComplainAndEveryReplyArrives() {
        var crowd = new Crowd(stage.sandbox());
        crowd.chats(5);
        crowd.waitForReplies();
        assertThat(crowd.complaints()).isZero();
    }
}
