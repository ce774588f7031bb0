package steps.bot.telegram.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendBudgetTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LONG_AGO = NOW.minusSeconds(1_000);
    private static final double RATE = 30;

    @Test
    void anIdleBudgetGivesWhatItHasSavedAndALittleAhead() {
        var granted = idle().grant(new Ask(100, 0), RATE, NOW);
        assertThat(granted.grant().messages()).isEqualTo(16);
        assertThat(granted.grant().startsIn()).isEqualTo(Duration.ofMillis(-300));
    }

    @Test
    void givesNoMoreThanWasAskedFor() {
        assertThat(idle().grant(new Ask(3, 0), RATE, NOW).grant().messages()).isEqualTo(3);
    }

    @Test
    void aBudgetThatIsUsedUpNamesATimeToAskAgain() {
        var used = idle().grant(new Ask(100, 0), RATE, NOW).left();
        var again = used.grant(new Ask(100, 0), RATE, NOW).grant();
        assertThat(again.messages()).isZero();
        assertThat(again.again()).isPositive();
        var later = used.grant(new Ask(100, 0), RATE, NOW.plus(again.again())).grant();
        assertThat(later.messages()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2.5, 30, 1_000})
    void threeGreedyReplicasNeverSendMoreThanTheRateInAnySecond(double rate) {
        var random = new Random(7);
        var budget = idle();
        var moments = new ArrayList<Instant>();
        var now = NOW;
        for (int i = 0; i < 3_000; i++) {
            var granted = budget.grant(new Ask(random.nextInt(1, 9), random.nextInt(5)), rate, now);
            budget = granted.left();
            var grant = granted.grant();
            for (int slot = 0; slot < grant.messages() + grant.statuses(); slot++) {
                var at = now.plus(grant.startsIn()).plus(grant.spacing().multipliedBy(slot));
                moments.add(at.isBefore(now) ? now : at);
            }
            now = now.plusMillis(random.nextInt(40));
        }
        assertThat(mostInASecond(moments)).isLessThanOrEqualTo((int) Math.ceil(rate * 1.3) + 1);
        double seconds = Duration.between(NOW, now).toMillis() / 1_000.0;
        assertThat((double) moments.size()).isBetween(Math.min(rate * seconds * 0.5, 3_000), rate * (seconds + 1) + 2);
    }

    @Test
    void statusEditsGetTwoFifthsAtMost() {
        var budget = idle();
        int statuses = 0;
        for (int i = 0; i < 600; i++) {
            var granted = budget.grant(new Ask(0, 50), RATE, NOW.plusMillis(i * 100L));
            statuses += granted.grant().statuses();
            budget = granted.left();
        }
        assertThat(statuses / 60.0).isCloseTo(RATE * 0.4, within(0.3));
    }

    @Test
    void statusEditsGetNothingThatMessagesWant() {
        var grant = idle().grant(new Ask(100, 100), RATE, NOW).grant();
        assertThat(grant.statuses()).isZero();
    }

    @Test
    void whileTelegramWantsPeaceNobodyGetsAnything() {
        var held = idle().slowedDown(Duration.ofSeconds(5), NOW);
        var grant = held.grant(new Ask(10, 10), RATE, NOW.plusSeconds(2)).grant();
        assertThat(grant.messages() + grant.statuses()).isZero();
        assertThat(grant.again()).isEqualTo(Duration.ofSeconds(3));
        assertThat(held.grant(new Ask(10, 0), RATE, NOW.plusSeconds(5)).grant().messages())
                .isPositive();
    }

    @Test
    void afterwardsTheRateIsSmallerAndGrowsBackSlowly() {
        var held = idle().slowedDown(Duration.ofSeconds(5), NOW);
        assertThat(held.paceAt(NOW.plusSeconds(5))).isCloseTo(0.7, within(0.001));
        assertThat(held.paceAt(NOW.plusSeconds(35))).isCloseTo(0.85, within(0.001));
        assertThat(held.paceAt(NOW.plusSeconds(600))).isEqualTo(1);
    }

    @Test
    void oneComplaintHeardFromManyCallsSlowsDownOnce() {
        var held = idle();
        for (int i = 0; i < 20; i++) {
            held = held.slowedDown(Duration.ofSeconds(5), NOW.plusMillis(i * 10L));
        }
        assertThat(held.pace()).isCloseTo(0.7, within(0.001));
    }

    @Test
    void neverStandsStill() {
        var held = idle();
        for (int i = 0; i < 50; i++) {
            held = held.slowedDown(Duration.ofSeconds(1), NOW.plusSeconds(i * 2L));
        }
        assertThat(held.pace()).isEqualTo(0.1);
    }

    @Test
    void aChatThatIsHeldChangesNothingForTheOthersAndIsForgottenAMinuteLater() {
        var held = idle().held(7, Duration.ofSeconds(5), NOW).held(7, Duration.ofSeconds(2), NOW);
        var granted = held.grant(new Ask(100, 0), RATE, NOW);
        assertThat(granted.grant())
                .isEqualTo(idle().grant(new Ask(100, 0), RATE, NOW).grant());
        assertThat(granted.left().chats().until()).containsExactly(Map.entry(7L, NOW.plusSeconds(5)));
        var later = granted.left().grant(new Ask(1, 0), RATE, NOW.plusSeconds(65));
        assertThat(later.left().chats()).isEqualTo(HeldChats.NONE);
    }

    @Test
    void ofVeryManyHeldChatsTheLatestAreKept() {
        var budget = idle();
        for (int chat = 1; chat <= 150; chat++) {
            budget = budget.held(chat, Duration.ofSeconds(5), NOW.plusMillis(chat));
        }
        assertThat(budget.chats().chats()).hasSize(100).first().isEqualTo(51L);
    }

    private static SendBudget idle() {
        return new SendBudget(LONG_AGO, LONG_AGO, 1, LONG_AGO, LONG_AGO, HeldChats.NONE);
    }

    private static int mostInASecond(List<Instant> moments) {
        var sorted = moments.stream().sorted().toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < sorted.size(); last++) {
            while (!sorted.get(first).isAfter(sorted.get(last).minusSeconds(1))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
