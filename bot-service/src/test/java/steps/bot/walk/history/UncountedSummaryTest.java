package steps.bot.walk.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.walk.meter.Explanation;
import steps.domain.walk.meter.Explanation.Loss;
import steps.domain.walk.meter.UncountedReason;
import steps.platform.cache.Caches;
import steps.story.stage.StoryTest;
import steps.testing.Async;

@StoryTest
class UncountedSummaryTest {
    @Inject
    UncountedSummary words;

    @Inject
    Caches caches;

    @BeforeEach
    void textsAreKnown() {
        Async.await(caches::refresh);
    }

    @Test
    void aWalkThatLostNothingNeedsNoExplanation() {
        assertThat(words.line(new Explanation(600, 20, 0, 0, Map.of()))).isEmpty();
    }

    @Test
    void eachReasonIsToldInItsOwnMeasure() {
        var lost = Map.of(
                UncountedReason.WEAK_SIGNAL, new Loss(300, 0),
                UncountedReason.NO_CONNECTION, new Loss(700, 812.4),
                UncountedReason.RIDING, new Loss(120, 1_260),
                UncountedReason.TOO_FAST, new Loss(50, 400),
                UncountedReason.STANDING, new Loss(3_900, 4));
        assertThat(words.line(new Explanation(600, 20, 0, 121, lost)))
                .isEqualTo(
                        "\nНе засчитано: 5 мин — слабый сигнал GPS; 812 м — не было связи; 1,66 км — слишком быстро: бег и"
                                + " езда не считаются; 1 ч 5 мин — стояли на месте; 121 шаг — сверх дневного лимита");
    }

    @Test
    void theLimitAloneIsNothingToAskAbout() {
        assertThat(UncountedSummary.isWorthAsking(new Explanation(600, 20, 0, 121, Map.of())))
                .isFalse();
        var little = Map.of(UncountedReason.TOO_FAST, new Loss(900, 49.9));
        assertThat(UncountedSummary.isWorthAsking(new Explanation(600, 20, 0, 121, little)))
                .isFalse();
        var much = Map.of(UncountedReason.RIDING, new Loss(900, 50));
        assertThat(UncountedSummary.isWorthAsking(new Explanation(600, 20, 0, 0, much)))
                .isTrue();
    }

    @Test
    void aRideIsReasonEnoughForNoPointsAndAWeakSignalIsNot() {
        assertThat(UncountedSummary.isReasonEnough(
                        new Explanation(0, 0, 0, 0, Map.of(UncountedReason.RIDING, new Loss(900, 2_350)))))
                .isTrue();
        assertThat(UncountedSummary.isReasonEnough(new Explanation(0, 0, 0, 121, Map.of())))
                .isTrue();
        assertThat(UncountedSummary.isReasonEnough(
                        new Explanation(0, 0, 0, 0, Map.of(UncountedReason.WEAK_SIGNAL, new Loss(900, 0)))))
                .isFalse();
    }

    @Test
    void lossesOfEveryWalkAreNotWorthTelling() {
        var lost = Map.of(
                UncountedReason.WEAK_SIGNAL, new Loss(179, 0),
                UncountedReason.TOO_FAST, new Loss(900, 49.9),
                UncountedReason.STANDING, new Loss(179, 500));
        assertThat(words.line(new Explanation(0, 0, 0, 0, lost))).isEmpty();
    }
}
