package steps.bot.walk.history;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steps.domain.content.Texts;
import steps.domain.walk.WalkTexts;
import steps.domain.walk.meter.Explanation;
import steps.domain.walk.meter.UncountedReason;

/** Says what of a walk was not counted and why; what is too little to wonder about is passed over. */
@Singleton
public class UncountedSummary {
    /** Less of a way than this is lost in every walk, where it begins and ends and turns. */
    private static final double WORTH_TELLING_M = 50;

    private static final Duration WORTH_TELLING = Duration.ofMinutes(3);

    private final Texts texts;

    UncountedSummary(Texts texts) {
        this.texts = texts;
    }

    /** A line of its own, or nothing at all. */
    public String line(Explanation explanation) {
        var reasons = Arrays.stream(UncountedReason.values())
                .flatMap(reason -> amount(reason, explanation).map(amount -> amount + " — " + texts.words(why(reason))))
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "" : "\n" + texts.words(WalkTexts.UNCOUNTED) + " " + reasons;
    }

    /** Whether somebody may wonder at what was not counted; the day's limit is as it is. */
    static boolean isWorthAsking(Explanation explanation) {
        return Arrays.stream(UncountedReason.values())
                .filter(reason -> reason != UncountedReason.LIMIT)
                .anyMatch(reason -> amount(reason, explanation).findAny().isPresent());
    }

    /** Whether what was not counted was received well: the phone and its signal are not to blame. */
    public static boolean isReasonEnough(Explanation explanation) {
        return Stream.of(UncountedReason.TOO_FAST, UncountedReason.LIMIT)
                .anyMatch(reason -> amount(reason, explanation).findAny().isPresent());
    }

    /** Runners would wonder at a ride: what was too fast for a moment and what was so for long is told together. */
    private static Stream<String> amount(UncountedReason reason, Explanation explanation) {
        var loss = explanation.lostTo(reason);
        return switch (reason) {
            case WEAK_SIGNAL, STANDING -> time(Duration.ofSeconds(loss.seconds()));
            case NO_CONNECTION -> way(loss.metres());
            case RIDING -> Stream.empty();
            case TOO_FAST ->
                way(loss.metres() + explanation.lostTo(UncountedReason.RIDING).metres());
            case LIMIT ->
                explanation.limitSteps() == 0
                        ? Stream.empty()
                        : Stream.of(figures().steps(explanation.limitSteps()));
        };
    }

    private static Stream<String> time(Duration lost) {
        return lost.compareTo(WORTH_TELLING) < 0
                ? Stream.empty()
                : Stream.of(figures().duration(lost));
    }

    private static Stream<String> way(double metres) {
        return metres < WORTH_TELLING_M ? Stream.empty() : Stream.of(figures().distance(metres));
    }

    private static WalkTexts why(UncountedReason reason) {
        return switch (reason) {
            case WEAK_SIGNAL -> WalkTexts.LOST_WEAK_SIGNAL;
            case NO_CONNECTION -> WalkTexts.LOST_NO_CONNECTION;
            case RIDING, TOO_FAST -> WalkTexts.LOST_TOO_FAST;
            case STANDING -> WalkTexts.LOST_STANDING;
            case LIMIT -> WalkTexts.LOST_LIMIT;
        };
    }
}
