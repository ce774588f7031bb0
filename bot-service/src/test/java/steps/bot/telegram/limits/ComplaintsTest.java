package steps.bot.telegram.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final double RATE = 30;

    private final Complaints complaints = new Complaints();

    @Test
    void oneChatThatComplainsAgainAndAgainConcernsNobodyElse() {
        messages(40);
        for (int i = 0; i < 50; i++) {
            assertThat(complaints.concernAll(1, NOW, RATE)).isFalse();
        }
    }

    @Test
    void aFewChatsOfManyConcernNobodyElseHoweverNearTheLimitIs() {
        messages(60);
        assertThat(complaining(1, 10)).isFalse();
    }

    @Test
    void aThirdOfTheChatsNearTheLimitConcernsAll() {
        messages(30);
        assertThat(complaining(1, 9)).isFalse();
        assertThat(complaining(10, 10)).isTrue();
    }

    @Test
    void aFewQuickChatsWithHardlyAnybodyElseConcernNobody() {
        for (int chat = 1; chat <= 5; chat++) {
            complaints.went(chat, NOW);
            complaints.went(chat, NOW);
            assertThat(complaints.concernAll(chat, NOW, RATE)).isFalse();
        }
    }

    @Test
    void aCrowdThatComplainsFarBelowTheLimitMeansThatTheLimitIsLower() {
        messages(14);
        assertThat(complaining(1, 9)).isFalse();
        assertThat(complaining(10, 10)).isTrue();
    }

    @Test
    void aFewQuickChatsConcernNobodyWhileARateThatWasCutWouldSayOtherwise() {
        double cut = RATE * 0.19;
        messages(6);
        assertThat(complaining(1, 4)).isFalse();
        assertThat(complaints.concernAll(5, NOW, RATE)).isFalse();
        assertThat(complaints.concernAll(5, NOW, cut)).isTrue();
    }

    @Test
    void complaintsOfLongAgoDoNotCount() {
        messages(30);
        complaining(1, 9);
        assertThat(complaints.concernAll(10, NOW.plusSeconds(3), RATE)).isFalse();
    }

    /** One to each of so many chats. */
    private void messages(int chats) {
        for (int chat = 1; chat <= chats; chat++) {
            complaints.went(chat, NOW);
        }
    }

    /** What the last of these chats makes of it. */
    private boolean complaining(int first, int last) {
        boolean all = false;
        for (int chat = first; chat <= last; chat++) {
            all = complaints.concernAll(chat, NOW, RATE);
        }
        return all;
    }
}
