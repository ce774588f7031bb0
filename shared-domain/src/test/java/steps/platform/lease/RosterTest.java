package steps.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import steps.platform.lease.Roster.Sign;

class RosterTest {
    private static final Sign FIRST = new Sign(1, 10);
    private static final Sign SECOND = new Sign(2, 10);

    private final Roster roster = new Roster(Duration.ofSeconds(7), Duration.ofSeconds(5));

    @Test
    void aReplicaWithoutASignForSevenSecondsIsSilent() {
        look(0, FIRST, SECOND);
        look(4, FIRST, new Sign(2, 11));
        assertThat(look(6, FIRST, new Sign(2, 11)).silent()).isEmpty();
        assertThat(look(7, FIRST, new Sign(2, 11)).silent()).containsExactly(FIRST);
    }

    @Test
    void aReplicaThatGivesSignsIsNeverSilent() {
        for (int second = 0; second < 60; second += 3) {
            assertThat(look(second, new Sign(1, second)).silent()).isEmpty();
        }
    }

    /** As when the database was away: the others could not give a sign either. */
    @Test
    void aSilenceThatNobodyListenedToDoesNotCount() {
        look(0, FIRST);
        look(4, FIRST);
        assertThat(look(60, FIRST).silent()).isEmpty();
        assertThat(look(64, FIRST).silent()).isEmpty();
        assertThat(look(67, FIRST).silent()).containsExactly(FIRST);
    }

    @Test
    void aReplicaThatWasThereAndIsNotAnyMoreHasGone() {
        assertThat(look(0, FIRST, SECOND).someWent()).isFalse();
        assertThat(look(1, SECOND).someWent()).isTrue();
        assertThat(look(2, SECOND).someWent()).isFalse();
    }

    private Roster.News look(int second, Sign... signs) {
        return roster.look(List.of(signs), TimeUnit.SECONDS.toNanos(1_000 + second));
    }
}
