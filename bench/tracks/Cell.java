import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.meter.WalkRules;

/** The scores of one class of tracks, put into the cells of a table. */
record Cell(List<Score> scores, WalkRules rules) {
    /** The columns of {@link #row} but its label. */
    static final List<String> COLUMNS = List.of(
            "way, m",
            "counted, m",
            "counted",
            "weak, points",
            "no connection, m",
            "riding, m",
            "too fast, m",
            "standing, m",
            "before",
            "plain sum",
            "former system",
            "50 m gate, 10 m");

    /** Mean and range of what is counted: percent of the way, or steps where nobody moved. */
    String counted() {
        DoubleSummaryStatistics all = values(Rule.NOW).summaryStatistics();
        return all.getCount() == 1
                ? number(all.getAverage()) + unit()
                : number(all.getAverage()) + unit() + " (" + number(all.getMin()) + "–" + number(all.getMax()) + ")";
    }

    String mean(Rule rule) {
        return number(values(rule).average().orElse(0)) + unit();
    }

    String largest(Rule rule) {
        return number(values(rule).max().orElse(0)) + unit();
    }

    String shareAbove(Rule rule, double limit) {
        return percent(values(rule).filter(value -> value > limit).count());
    }

    String shareBelow(Rule rule, double limit) {
        return percent(values(rule).filter(value -> value < limit).count());
    }

    List<String> row() {
        return List.of(
                average(Score::lengthM),
                average(score -> score.by(Rule.NOW)),
                counted(),
                average(Score::weakPoints),
                average(score -> score.lost(UncountedReason.NO_CONNECTION)),
                average(score -> score.lost(UncountedReason.RIDING)),
                average(score -> score.lost(UncountedReason.TOO_FAST)),
                average(score -> score.lost(UncountedReason.STANDING)),
                mean(Rule.BEFORE),
                mean(Rule.PLAIN),
                mean(Rule.FORMER),
                mean(Rule.RECORDER));
    }

    private DoubleStream values(Rule rule) {
        return isStanding()
                ? scores.stream().mapToDouble(score -> score.by(rule) / rules.stepLengthM())
                : scores.stream().mapToDouble(score -> score.share(rule));
    }

    private boolean isStanding() {
        return scores.getFirst().lengthM() == 0;
    }

    private String unit() {
        return isStanding() ? " steps" : " %";
    }

    private String percent(long part) {
        return number(100.0 * part / scores.size()) + " %";
    }

    private String average(ToDoubleFunction<Score> value) {
        return number(scores.stream().mapToDouble(value).average().orElse(0));
    }

    /** One digit behind the point only where it matters. */
    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 && Math.abs(value) >= 0.05 ? "%.1f" : "%.0f", value);
    }
}
