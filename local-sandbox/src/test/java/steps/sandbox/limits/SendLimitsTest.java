package steps.sandbox.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.settings.LiveSettings;
import steps.sandbox.settings.Settings;
import steps.sandbox.testing.StandingClock;

class SendLimitsTest {
    private final StandingClock clock = new StandingClock();
    private final LiveSettings settings = new LiveSettings(Settings.telegram());
    private final SendLimits limits = new SendLimits(settings, clock);

    private void change(String name, Object value) {
        settings.set(settings.now().with(name, value));
        limits.clear();
    }

    private int passed(int tries, boolean paid) {
        int passed = 0;
        for (int chat = 1; chat <= tries; chat++) {
            try {
                limits.take(chat, 1, paid);
                passed++;
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isEqualTo(429);
            }
        }
        return passed;
    }

    private void isRefused(long chat, int retryAfter) {
        assertThatThrownBy(() -> limits.take(chat, 1, false))
                .hasMessage("Too Many Requests: retry after " + retryAfter)
                .extracting(refusal -> ((Refusal) refusal).retryAfter())
                .isEqualTo(retryAfter);
    }

    @Test
    void thirtyMessagesASecondOverall() {
        assertThat(passed(100, false)).isEqualTo(30);
        isRefused(1000, 1);
        clock.pass(Duration.ofSeconds(1));
        assertThat(passed(100, false)).isEqualTo(30);
    }

    @Test
    void twentyMessagesAMinuteToAChatAndAsManyAtOnce() {
        for (int i = 0; i < 20; i++) {
            limits.take(1, 1, false);
        }
        isRefused(1, 3);
        clock.pass(Duration.ofSeconds(3));
        limits.take(1, 1, false);
        isRefused(1, 3);
        limits.take(2, 1, false);
    }

    @Test
    void twentyMessagesAMinuteToAGroup() {
        for (int i = 0; i < 20; i++) {
            limits.take(-5, 1, false);
        }
        isRefused(-5, 3);
        clock.pass(Duration.ofSeconds(3));
        limits.take(-5, 1, false);
    }

    @Test
    void refusedMessagesDoNotMakeTheWaitLonger() {
        for (int i = 0; i < 20; i++) {
            limits.take(1, 1, false);
        }
        for (int i = 0; i < 50; i++) {
            isRefused(1, 3);
        }
    }

    @Test
    void theServerCanWaitItselfForUpToEightSecondsBeforeItRefuses() {
        settings.set(settings.now().with("rate_per_chat", 1).with("chat_burst", 5));
        change("flood_wait_s", 8);
        for (int i = 0; i < 5; i++) {
            assertThat(limits.take(1, 1, false)).isZero();
        }
        for (int second = 1; second <= 8; second++) {
            assertThat(limits.take(1, 1, false)).isEqualTo(second * 1000L);
        }
        isRefused(1, 9);
    }

    @Test
    void paidBroadcastsReachAThousandASecondAndCostTenthsOfStarsAboveTheFreeRate() {
        change("stars_balance", 100);
        assertThat(passed(1100, true)).isEqualTo(1030);
        assertThat(settings.now().starsBalance()).isEqualTo(0);
    }

    @Test
    void withoutStarsAPaidBroadcastIsAnOrdinaryOne() {
        change("stars_balance", 0);
        assertThat(passed(100, true)).isEqualTo(30);
    }

    @Test
    void anAlbumCountsAsItsParts() {
        limits.take(1, 20, false);
        isRefused(1, 3);
    }

    @Test
    void zeroIsUnlimited() {
        change("rate_per_second", 0);
        assertThat(passed(5000, false)).isEqualTo(5000);
    }
}
