package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import steps.story.stage.StoryTest;

@StoryTest
class ChatHashTest {
    private static final long CHAT = 5_123_456_789L;

    @Inject
    ChatHash hash;

    @Test
    void oneChatHasOneNameThatDoesNotTellItsNumber() {
        assertThat(hash.of(CHAT))
                .isEqualTo(hash.of(CHAT))
                .matches("[0-9a-f]{12}")
                .doesNotContain("5123456789");
    }

    @Test
    void differentChatsHaveDifferentNames() {
        assertThat(LongStream.range(0, 1_000).mapToObj(hash::of).distinct()).hasSize(1_000);
    }
}
