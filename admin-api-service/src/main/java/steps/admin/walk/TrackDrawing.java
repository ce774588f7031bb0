package steps.admin.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Drawing;
import steps.domain.walk.meter.TrackedPoint;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.meter.Verdict;

/** The way of a walk, north above: what was counted and what was not, each in the colours of the card that the walker gets. */
final class TrackDrawing {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int MARGIN = 30;

    /** A phone knows its place no better; a walk that stays within it is a spot. */
    private static final double LEAST_SPAN_M = 30;

    private static final double METRES_A_DEGREE = 111_320;

    private static final Words LABEL = Words.of("Маршрут прогулки", "Route of the walk");
    private static final Words START = Words.of("старт", "start");
    private static final Words END = Words.of("финиш", "end");

    private final List<TrackedPoint> points;
    private final double east;
    private final double middleLatitude;
    private final double middleLongitude;
    private final double scale;

    private TrackDrawing(List<TrackedPoint> points) {
        this.points = points;
        var latitudes =
                points.stream().mapToDouble(point -> point.point().latitude()).summaryStatistics();
        var longitudes =
                points.stream().mapToDouble(point -> point.point().longitude()).summaryStatistics();
        this.middleLatitude = (latitudes.getMin() + latitudes.getMax()) / 2;
        this.middleLongitude = (longitudes.getMin() + longitudes.getMax()) / 2;
        this.east = Math.cos(Math.toRadians(middleLatitude));
        double tall = Math.max(LEAST_SPAN_M, (latitudes.getMax() - latitudes.getMin()) * METRES_A_DEGREE);
        double wide = Math.max(LEAST_SPAN_M, (longitudes.getMax() - longitudes.getMin()) * METRES_A_DEGREE * east);
        this.scale = Math.min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / tall);
    }

    /** Empty when the points are not kept any more. */
    static Optional<Drawing> of(List<TrackedPoint> points, Reader reader) {
        return points.isEmpty() ? Optional.empty() : Optional.of(new TrackDrawing(points).draw(reader));
    }

    private Drawing draw(Reader reader) {
        return new Drawing(
                reader.say(LABEL),
                WIDTH,
                HEIGHT,
                List.of(),
                ways(reader),
                List.of(note(points.getFirst(), reader.say(START)), note(points.getLast(), reader.say(END))));
    }

    /** Points that share a fate make one line, which begins where the one before ended. */
    private List<Drawing.Way> ways(Reader reader) {
        var ways = new ArrayList<Drawing.Way>();
        int from = 0;
        for (int at = 1; at <= points.size(); at++) {
            if (at == points.size() || !style(points.get(at)).equals(style(points.get(from)))) {
                var stretch = points.subList(Math.max(0, from - 1), at);
                ways.add(new Drawing.Way(
                        String.join(" ", stretch.stream().map(this::place).toList()),
                        style(points.get(from)),
                        reader.say(WalkWords.of(points.get(from).verdict()))));
                from = at;
            }
        }
        return ways;
    }

    private Drawing.Note note(TrackedPoint point, String text) {
        return new Drawing.Note(number(x(point)), number(y(point) - 8), text);
    }

    private String place(TrackedPoint point) {
        return number(x(point)) + "," + number(y(point));
    }

    private double x(TrackedPoint point) {
        return WIDTH / 2.0 + (point.point().longitude() - middleLongitude) * METRES_A_DEGREE * east * scale;
    }

    private double y(TrackedPoint point) {
        return HEIGHT / 2.0 - (point.point().latitude() - middleLatitude) * METRES_A_DEGREE * scale;
    }

    private static String number(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }

    private static String style(TrackedPoint point) {
        return switch (point.verdict()) {
            case Verdict.Counted counted -> "counted";
            case Verdict.Waiting waiting -> "counted";
            case Verdict.Stale stale -> "weak";
            case Verdict.Uncounted uncounted -> style(uncounted.reason());
        };
    }

    private static String style(UncountedReason reason) {
        return switch (reason) {
            case WEAK_SIGNAL -> "weak";
            case NO_CONNECTION -> "lost";
            case RIDING, TOO_FAST -> "fast";
            case STANDING -> "standing";
            case LIMIT -> "limit";
        };
    }
}
