import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import steps.domain.walk.UncountedReason;
import steps.domain.walk.WalkRules;

/** The scores of one class of tracks, put into the cells of a table. */
record Cell(List<Score> scores, WalkRules rules) {
    private static final double NEARLY_WHOLE = 85;

    /** The columns of {@link #row} but its label. */
    static final List<String> COLUMNS = List.of(
            "way, m",
            "counted, m",
            "steps",
            "counted",
            "weak, points",
            "no connection, m",
            "riding, m",
            "too fast, m",
            "standing, m",
            "plain sum",
            "original rule");

    /** Mean and range of what is counted: percent of the way, or steps where nobody moved. */
    String counted() {
        DoubleSummaryStatistics all = values(Score::countedM).summaryStatistics();
        return all.getCount() == 1
                ? number(all.getAverage()) + unit()
                : number(all.getAverage()) + unit() + " (" + number(all.getMin()) + "–" + number(all.getMax()) + ")";
    }

    String mean(ToDoubleFunction<Score> metres) {
        return number(values(metres).average().orElse(0)) + unit();
    }

    /** How many tracks count for less than nearly the whole way. */
    String poor() {
        long poor =
                values(Score::countedM).filter(share -> share < NEARLY_WHOLE).count();
        return number(100.0 * poor / scores.size()) + " %";
    }

    List<String> row() {
        return List.of(
                average(Score::lengthM),
                average(Score::countedM),
                average(score -> score.countedM() / rules.stepLengthM()),
                counted(),
                average(Score::weakPoints),
                average(score -> score.lost(UncountedReason.NO_CONNECTION)),
                average(score -> score.lost(UncountedReason.RIDING)),
                average(score -> score.lost(UncountedReason.TOO_FAST)),
                average(score -> score.lost(UncountedReason.STANDING)),
                mean(Score::plainM),
                mean(Score::originalM));
    }

    private DoubleStream values(ToDoubleFunction<Score> metres) {
        return isStanding()
                ? scores.stream().mapToDouble(score -> metres.applyAsDouble(score) / rules.stepLengthM())
                : scores.stream().mapToDouble(score -> score.share(metres.applyAsDouble(score)));
    }

    private boolean isStanding() {
        return scores.getFirst().lengthM() == 0;
    }

    private String unit() {
        return isStanding() ? " steps" : " %";
    }

    private String average(ToDoubleFunction<Score> value) {
        return number(scores.stream().mapToDouble(value).average().orElse(0));
    }

    /** One digit behind the point only where it matters. */
    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 && Math.abs(value) >= 0.05 ? "%.1f" : "%.0f", value);
    }
}
