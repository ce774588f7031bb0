package steps.admin.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.page.Times;

/**
 * A figure by day, or by week where days would be too many, as bars of an SVG and as a table that says the same.
 *
 * @param sum of all that it shows
 * @param most of a bar, which is the height
 * @param isByWeek whether a bar is a week that begins on its day
 */
public record Chart(
        String name, String title, String sum, String most, String from, String to, boolean isByWeek, List<Bar> bars) {
    static final int WIDTH = 720;
    static final int HEIGHT = 140;

    private static final int MOST_BARS = 100;
    private static final int WEEK = 7;
    private static final double GAP = 0.2;

    public Chart {
        bars = List.copyOf(bars);
    }

    static Chart of(
            String name,
            String title,
            Map<LocalDate, Map<String, Long>> days,
            LocalDate from,
            LocalDate to,
            Times times) {
        boolean byWeek = from.plusDays(MOST_BARS).isBefore(to);
        var values = values(name, days, from, to, byWeek);
        long most = values.values().stream().mapToLong(Long::longValue).max().orElse(0);
        double step = (double) WIDTH / values.size();
        var bars = new ArrayList<Bar>();
        values.forEach((day, value) -> {
            long height = most == 0 ? 0 : Math.round((double) value * HEIGHT / most);
            bars.add(new Bar(
                    times.day(day),
                    Numbers.grouped(value),
                    Math.round(bars.size() * step * 10) / 10.0,
                    HEIGHT - height,
                    Math.max(1, Math.round(step * (1 - GAP) * 10) / 10.0),
                    height));
        });
        return new Chart(
                name,
                title,
                Numbers.grouped(
                        values.values().stream().mapToLong(Long::longValue).sum()),
                Numbers.grouped(most),
                times.day(from),
                times.day(to),
                byWeek,
                bars);
    }

    private static Map<LocalDate, Long> values(
            String name, Map<LocalDate, Map<String, Long>> days, LocalDate from, LocalDate to, boolean byWeek) {
        var values = new TreeMap<LocalDate, Long>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var bar = byWeek ? day.minusDays((day.toEpochDay() - from.toEpochDay()) % WEEK) : day;
            values.merge(bar, days.getOrDefault(day, Map.of()).getOrDefault(name, 0L), Long::sum);
        }
        return values;
    }

    /** A day, or a week that begins on it. */
    public record Bar(String day, String value, double x, long y, double width, long height) {}
}
