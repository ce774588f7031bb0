import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Lines of Markdown. */
final class Report {
    private final StringBuilder text = new StringBuilder();

    void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        text.append(line).append('\n');
    }

    static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    String text() {
        return text.toString();
    }
}
