package steps.bot.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConversationTest {
    @Test
    void theLastSixteenUpdatesAreRemembered() {
        var sixteen = LongStream.rangeClosed(1, 16).boxed().toList();
        assertThat(seeing(sixteen).seenWith(17L))
                .containsExactlyElementsOf(LongStream.rangeClosed(2, 17).boxed().toList());
        assertThat(seeing(List.of(3L)).seenWith(2L)).containsExactly(3L, 2L);
    }

    @Test
    void anUpdateIsKnownByItsNumber() {
        assertThat(seeing(List.of(5L, 6L)).hasSeen(6L)).isTrue();
        assertThat(seeing(List.of(5L, 6L)).hasSeen(7L)).isFalse();
    }

    @Test
    void anUpdateOfOurOwnClockIsNeverKnown() {
        var conversation = seeing(List.of(5L));
        assertThat(conversation.hasSeen(null)).isFalse();
        assertThat(conversation.seenWith(null)).containsExactly(5L);
    }

    private static Conversation seeing(List<Long> seen) {
        return new Conversation(1, null, seen, null, null, null, null);
    }
}
