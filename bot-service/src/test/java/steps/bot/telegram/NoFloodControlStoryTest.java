package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;

/** The same crowd as in {@link FloodStoryTest} with rates that nobody reaches: what that test says must not be by chance. */
@StoryTest
class NoFloodControlStoryTest {
    @Inject
    Stage stage;

    @Test
    void withoutFloodControlTelegramComplains() {
        var crowd = new Crowd(stage.sandbox());
        try {
            crowd.chats(2);
            crowd.waitForReplies();
            assertThat(crowd.complaints()).isPositive();
        } finally {
            crowd.goes();
        }
    }
}
