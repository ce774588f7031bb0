package steps.bot.telegram.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final long MS = 1_000_000;

    private final Lanes lanes = new Lanes();
    private final List<String> sent = new ArrayList<>();

    @Test
    void repliesGoBeforeDeliveriesAndThoseBeforeStatusEdits() {
        wants(Lane.STATUS, "status");
        wants(Lane.DELIVERY, "delivery");
        wants(Lane.REPLY, "reply");
        lanes.fill(grant(2, 1), 0);
        release(99);
        assertThat(sent).containsExactly("reply", "delivery", "status");
    }

    @Test
    void eachMomentLetsOneGo() {
        wants(Lane.REPLY, "1");
        wants(Lane.REPLY, "2");
        wants(Lane.REPLY, "3");
        lanes.fill(grant(3, 0), 0);
        release(0);
        assertThat(sent).containsExactly("1");
        assertThat(lanes.nextNs(0)).hasValue(33 * MS);
        release(33);
        assertThat(sent).containsExactly("1", "2");
    }

    @Test
    void aMomentThatNobodyUsedIsLost() {
        lanes.fill(grant(3, 0), 0);
        wants(Lane.REPLY, "late");
        release(600);
        assertThat(sent).isEmpty();
        assertThat(lanes.missing(600 * MS)).isEqualTo(new Ask(1, 0));
    }

    @Test
    void statusEditsDoNotUseWhatWasGivenForMessages() {
        wants(Lane.STATUS, "status");
        lanes.fill(grant(5, 0), 0);
        release(200);
        assertThat(sent).isEmpty();
    }

    @Test
    void asksForStatusEditsOnlyWhenNothingElseWaits() {
        wants(Lane.STATUS, "status");
        assertThat(lanes.missing(0)).isEqualTo(new Ask(0, 1));
        wants(Lane.DELIVERY, "delivery");
        assertThat(lanes.missing(0)).isEqualTo(new Ask(1, 0));
    }

    @Test
    void aSlotThatWasGivenCanBeTakenBack() {
        wants(Lane.REPLY, "reply");
        lanes.fill(grant(5, 5), 0);
        lanes.empty();
        release(100);
        assertThat(sent).isEmpty();
    }

    private void wants(Lane lane, String what) {
        lanes.add(lane, () -> sent.add(what));
    }

    private void release(long ms) {
        lanes.release(ms * MS).forEach(Runnable::run);
    }

    private static Grant grant(int messages, int statuses) {
        return new Grant(messages, statuses, Duration.ZERO, Duration.ofMillis(33), Duration.ofMillis(100), 1);
    }
}
