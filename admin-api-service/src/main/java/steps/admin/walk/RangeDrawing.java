package steps.admin.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Drawing;
import steps.domain.walk.coefficient.TemperatureRange;

/** The ranges of a kind of walk on a line of degrees, the higher the more they bring, and the gaps between them. */
final class RangeDrawing {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 140;
    private static final int FLOOR = 110;
    private static final int LOWEST = 24;
    private static final int HIGHEST = 84;

    /** A number of degrees needs so much room; one that has less stands in the table alone. */
    private static final int ROOM = 40;

    private static final Words LABEL = Words.of("Надбавки по температуре", "Temperature coefficients");
    private static final Words GAP =
            Words.of("от %s до %s °C: пропуск, считается как 1", "%s to %s °C: a gap, counts as 1");
    private static final Words RANGE = Words.of("от %s до %s °C: %s", "%s to %s °C: %s");

    private final List<TemperatureRange> ranges;
    private final double from;
    private final double degree;
    private final double most;

    private RangeDrawing(List<TemperatureRange> ranges) {
        this.ranges = ranges;
        this.from = ranges.getFirst().minC().doubleValue();
        this.degree = (WIDTH - 40) / Math.max(1, ranges.getLast().maxC().doubleValue() - from);
        this.most = ranges.stream()
                .mapToDouble(range -> range.coefficient().doubleValue())
                .max()
                .orElseThrow();
    }

    /**
     * Empty without any.
     *
     * @param ranges from the coldest to the warmest
     */
    static Optional<Drawing> of(List<TemperatureRange> ranges, Reader reader) {
        return ranges.isEmpty() ? Optional.empty() : Optional.of(new RangeDrawing(ranges).draw(reader));
    }

    private Drawing draw(Reader reader) {
        var boxes = new ArrayList<Drawing.Box>();
        var notes = new ArrayList<Drawing.Note>();
        BigDecimal end = null;
        for (var range : ranges) {
            if (end != null && end.compareTo(range.minC()) < 0) {
                boxes.add(
                        box(end, range.minC(), LOWEST, "gap", reader.say(GAP.filled(plain(end), plain(range.minC())))));
            }
            double height = LOWEST + (HIGHEST - LOWEST) * range.coefficient().doubleValue() / most;
            var told = RANGE.filled(plain(range.minC()), plain(range.maxC()), plain(range.coefficient()));
            boxes.add(box(range.minC(), range.maxC(), height, "range", reader.say(told)));
            notes.add(new Drawing.Note(
                    number((x(range.minC()) + x(range.maxC())) / 2),
                    number(FLOOR - height - 6),
                    plain(range.coefficient())));
            end = range.maxC();
        }
        notes.addAll(degrees());
        return new Drawing(reader.say(LABEL), WIDTH, HEIGHT, boxes, List.of(), notes);
    }

    /** The last one always, and of the others those that stand apart. */
    private List<Drawing.Note> degrees() {
        var last = ranges.getLast().maxC();
        var told = new ArrayList<BigDecimal>();
        ranges.stream()
                .flatMap(range -> Stream.of(range.minC(), range.maxC()))
                .filter(at -> told.isEmpty() || x(at) - x(told.getLast()) >= ROOM)
                .filter(at -> x(last) - x(at) >= ROOM)
                .forEach(told::add);
        told.add(last);
        return told.stream().map(this::degrees).toList();
    }

    private Drawing.Note degrees(BigDecimal at) {
        return new Drawing.Note(number(x(at)), number(FLOOR + 18), plain(at) + "°");
    }

    private Drawing.Box box(BigDecimal begin, BigDecimal end, double height, String style, String told) {
        return new Drawing.Box(
                number(x(begin)), number(FLOOR - height), number(x(end) - x(begin)), number(height), style, told);
    }

    private double x(BigDecimal degrees) {
        return 20 + (degrees.doubleValue() - from) * degree;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String number(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
