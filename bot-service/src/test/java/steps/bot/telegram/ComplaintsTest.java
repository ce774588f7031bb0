package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Complaints complaints = new Complaints();

    @Test
    void oneChatThatComplainsAgainAndAgainConcernsNobodyElse() {
        for (int i = 0; i < 10; i++) {
            assertThat(complaints.concernAll(1, NOW)).isFalse();
        }
    }

    @Test
    void severalChatsThatComplainAtTheSameTimeConcernAll() {
        complaints.concernAll(1, NOW);
        complaints.concernAll(2, NOW.plusMillis(500));
        assertThat(complaints.concernAll(3, NOW.plusMillis(900))).isTrue();
    }

    @Test
    void complaintsOfLongAgoDoNotCount() {
        complaints.concernAll(1, NOW);
        complaints.concernAll(2, NOW);
        assertThat(complaints.concernAll(3, NOW.plusSeconds(3))).isFalse();
    }
}
