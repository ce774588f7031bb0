package steps.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SenderTest {
    private static final long ACCEPTED = 1_000;

    private final Sender sender = new Sender(new Patience(), ACCEPTED);

    @Test
    void aFirstHeadHasItsTimeHoweverItTrickles() {
        assertThat(sender.isTooSlow(after(10))).isFalse();
        assertThat(sender.isTooSlow(after(11))).isTrue();
    }

    @Test
    void theNextHeadHasLonger() {
        sender.beginsBody(after(1));
        sender.endsBody(after(1));
        sender.isAnswered(after(100));

        assertThat(sender.isTooSlow(after(174))).isFalse();
        assertThat(sender.isTooSlow(after(176))).isTrue();
    }

    @Test
    void whoeverIsToldNothingForAsLongAsANextHeadMayTakeIsCut() {
        assertThat(sender.isToldNothing(Duration.ofSeconds(74).toNanos())).isFalse();
        assertThat(sender.isToldNothing(Duration.ofSeconds(76).toNanos())).isTrue();
    }

    @Test
    void nobodyOwesAnythingWhileWeAnswer() {
        sender.beginsBody(after(1));
        sender.endsBody(after(1));

        assertThat(sender.isTooSlow(after(100_000))).isFalse();
    }

    @Test
    void aBodyThatComesInEarnsTime() {
        sender.beginsBody(after(0));
        sender.sends(8_000 * 100);

        assertThat(sender.isTooSlow(after(119))).isFalse();
        assertThat(sender.isTooSlow(after(121))).isTrue();
    }

    @Test
    void anEarlyAnswerGivesTheRestOfTheBodyNoMoreTime() {
        sender.beginsBody(after(0));
        sender.isAnswered(after(19));

        assertThat(sender.isTooSlow(after(21))).isTrue();
    }

    @Test
    void aRequestBehindAnotherIsStillAnsweredWhenTheFirstIsDone() {
        sender.beginsBody(after(1));
        sender.endsBody(after(1));
        sender.beginsBody(after(2));
        sender.endsBody(after(2));
        sender.isAnswered(after(3));

        assertThat(sender.isTooSlow(after(100_000))).isFalse();
    }

    @Test
    void timeInWhichWeDidNotReadIsOurs() {
        sender.beginsBody(after(0));
        sender.wasHeldBack(Duration.ofSeconds(60));

        assertThat(sender.isTooSlow(after(79))).isFalse();
        assertThat(sender.isTooSlow(after(81))).isTrue();
    }

    @Test
    void nobodyIsAskedToReadForWhomeverIsAnswered() {
        sender.beginsBody(after(0));
        assertThat(sender.isUnanswered()).isTrue();

        sender.isAnswered(after(1));
        assertThat(sender.isUnanswered()).isFalse();
    }

    private static long after(long seconds) {
        return ACCEPTED + Duration.ofSeconds(seconds).toNanos();
    }
}
