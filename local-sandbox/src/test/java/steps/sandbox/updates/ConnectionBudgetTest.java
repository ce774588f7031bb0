package steps.sandbox.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import steps.sandbox.testing.StandingClock;

class ConnectionBudgetTest {
    private final StandingClock clock = new StandingClock();
    private final ConnectionBudget budget = new ConnectionBudget(clock);

    @Test
    void opensTenConnectionsInHalfASecond() {
        for (int i = 0; i < 10; i++) {
            assertThat(budget.waitMs(i)).isZero();
            budget.connected();
        }
        assertThat(budget.waitMs(10)).isEqualTo(500);
        clock.pass(Duration.ofMillis(501));
        assertThat(budget.waitMs(10)).isZero();
    }

    @Test
    void connectionsThatAreKeptCostNothing() {
        budget.waitMs(0);
        budget.connected();
        for (int i = 0; i < 1000; i++) {
            assertThat(budget.waitMs(0)).isZero();
        }
    }

    @Test
    void closedConnectionsCapTheThroughputAtTwentyASecond() {
        int sent = 0;
        for (int ms = 0; ms < 10_000; ms++) {
            if (budget.waitMs(0) == 0) {
                sent++;
                budget.connected();
                budget.succeeded();
                budget.closed();
            }
            clock.pass(Duration.ofMillis(1));
        }
        assertThat(sent).isBetween(190, 210);
    }

    @Test
    void afterTenSecondsWithoutSuccessThereIsOneNewConnectionInTwoSeconds() {
        clock.pass(Duration.ofSeconds(11));
        assertThat(budget.waitMs(0)).isZero();
        assertThat(budget.waitMs(1)).isEqualTo(2_000);
        assertThat(budget.waitMs(0)).isEqualTo(2_000);
        clock.pass(Duration.ofMillis(2_001));
        assertThat(budget.waitMs(0)).isZero();
        budget.succeeded();
        assertThat(budget.waitMs(1)).isZero();
    }
}
