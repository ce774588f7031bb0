package steps.bot.walk.card;

import java.util.List;
import java.util.stream.Stream;
import steps.bot.picture.Png;
import steps.bot.walk.card.MapProjection.Area;
import steps.bot.walk.card.Stretch.Kind;
import steps.bot.walk.card.Stretch.Place;

/**
 * The picture of a walk: its way with what counted and what did not, start, end and scale, on ground of its own, so that it
 * looks the same in a light and in a dark chat. No map service is asked where people walk.
 */
final class RouteCard {
    /** As large as a phone shows it; Telegram scales it for others. */
    private static final int WIDTH = 960;

    private static final int HEIGHT = 720;

    /** Height of a digit: a phone shows the card at a third of its width. */
    static final double LETTERS = 28;

    private static final int MARGIN = 70;
    private static final int EDGE = 24;
    private static final int SCALE_HEIGHT = 70;

    private static final int GROUND = 0xEEF3EA;
    private static final int GRID = 0xE1EADB;
    private static final int PAPER = 0xFFFFFF;
    private static final int INK = 0x22302A;

    private static final double WAY = 9;
    private static final double CASING = 15;
    private static final double DASH = 14;
    /** The longest the scale and the squares of the grid are. */
    private static final double SCALE = 240;
    /** A phone knows its place no better than this. */
    private static final double SAME_PLACE_M = 15;
    /** Points nearer than this to the last one drawn change nothing that could be seen. */
    private static final double LEAST_STEP = 1.5;
    /** Far outside of the card; a line to another continent is cut there. */
    private static final double FAR_OUT = 20_000;

    private final Canvas canvas;
    private final List<Stretch> stretches;
    private final CardLabels words;
    private final CardLegend legend;
    private final MapProjection view;

    private RouteCard(Canvas canvas, List<Stretch> stretches, CardLabels words) {
        this.canvas = canvas;
        this.stretches = stretches;
        this.words = words;
        this.legend = new CardLegend(kinds(), words.legend(), WIDTH - 2 * EDGE);
        double top = EDGE + legend.height() + WayEnds.FLAG + EDGE;
        this.view = MapProjection.of(
                stretches, new Area(MARGIN, top, WIDTH - MARGIN, HEIGHT - EDGE - SCALE_HEIGHT - MARGIN / 2.0));
    }

    /** For any number of cards, one after the other: making a raster for each kept the garbage collector busy. */
    static Canvas canvas() {
        return new Canvas(WIDTH, HEIGHT, GROUND);
    }

    /**
     * The card as a PNG.
     *
     * @param canvas from {@link #canvas}, whatever was drawn on it before
     * @param stretches in their order, with at least one place
     */
    static byte[] png(Canvas canvas, List<Stretch> stretches, CardLabels words) {
        canvas.clear(GROUND);
        return Png.of(new RouteCard(canvas, stretches, words).draw());
    }

    private Canvas draw() {
        drawGrid();
        // What counts lies on top of what does not.
        stretchesOf(Kind.WEAK_SIGNAL).forEach(this::drawDots);
        stretchesOf(Kind.NO_CONNECTION).forEach(this::drawDashes);
        stretchesOf(Kind.TOO_FAST).forEach(this::drawWay);
        stretchesOf(Kind.OVER_LIMIT).forEach(this::drawWay);
        stretchesOf(Kind.COUNTED).forEach(this::drawWay);
        stretchesOf(Kind.STANDING).forEach(this::drawStand);
        drawEnds();
        drawScale();
        legend.draw(canvas, EDGE, EDGE);
        return canvas;
    }

    private List<Kind> kinds() {
        return Stream.of(Kind.values())
                .filter(kind -> stretchesOf(kind).findAny().isPresent())
                .toList();
    }

    private Stream<Stretch> stretchesOf(Kind kind) {
        return stretches.stream().filter(stretch -> stretch.kind() == kind);
    }

    private void drawGrid() {
        double step = view.roundMetres(SCALE) * view.pixelsAMetre();
        for (double x = WIDTH / 2.0 % step; x < WIDTH; x += step) {
            canvas.fill((int) x, 0, (int) x + 2, HEIGHT, GRID);
        }
        for (double y = HEIGHT / 2.0 % step; y < HEIGHT; y += step) {
            canvas.fill(0, (int) y, WIDTH, (int) y + 2, GRID);
        }
    }

    private void drawWay(Stretch stretch) {
        trace(stretch, CASING);
        canvas.paint(PAPER);
        trace(stretch, WAY);
        canvas.paint(stretch.kind().colour());
    }

    private void trace(Stretch stretch, double thickness) {
        var from = stretch.places().getFirst();
        for (var to : stretch.places()) {
            if (Math.hypot(x(to) - x(from), y(to) - y(from)) >= LEAST_STEP) {
                canvas.line(x(from), y(from), x(to), y(to), thickness);
                from = to;
            }
        }
        var last = stretch.places().getLast();
        canvas.line(x(from), y(from), x(last), y(last), thickness);
    }

    private void drawDashes(Stretch stretch) {
        var from = stretch.places().getFirst();
        for (var to : stretch.places()) {
            double alongX = x(to) - x(from);
            double alongY = y(to) - y(from);
            double dashes = Math.clamp(Math.hypot(alongX, alongY) / DASH, 1, 1_000);
            for (double dash = 0; dash < dashes; dash += 2) {
                double begin = dash / dashes;
                double end = Math.min(1, (dash + 1) / dashes);
                canvas.line(
                        x(from) + begin * alongX,
                        y(from) + begin * alongY,
                        x(from) + end * alongX,
                        y(from) + end * alongY,
                        WAY / 2);
            }
            from = to;
        }
        canvas.paint(stretch.kind().colour());
    }

    private void drawDots(Stretch stretch) {
        stretch.places().forEach(place -> canvas.disc(x(place), y(place), WAY / 2));
        canvas.paint(stretch.kind().colour(), 0.6);
    }

    /** One spot, however much the phone's fixes moved about. */
    private void drawStand(Stretch stretch) {
        var middle = stretch.places().get(stretch.places().size() / 2);
        canvas.disc(x(middle), y(middle), 3.8 * WAY).paint(stretch.kind().colour(), 0.35);
        canvas.disc(x(middle), y(middle), 1.4 * WAY).paint(stretch.kind().colour());
    }

    private void drawEnds() {
        var way = stretches.stream()
                .filter(stretch -> stretch.kind() != Kind.WEAK_SIGNAL)
                .flatMap(stretch -> stretch.places().stream())
                .toList();
        if (way.isEmpty()) {
            return;
        }
        var start = way.getFirst();
        var end = way.getLast();
        new WayEnds(canvas).draw(x(start), y(start), x(end), y(end), SAME_PLACE_M * view.pixelsAMetre());
    }

    private void drawScale() {
        double metres = view.roundMetres(SCALE);
        var text = metres < 1_000
                ? (int) metres + " " + words.metres()
                : (int) (metres / 1_000) + " " + words.kilometres();
        double length = metres * view.pixelsAMetre();
        double wide = Lettering.width(text, LETTERS);
        double right = WIDTH - EDGE - MARGIN / 2.0;
        double left = right - length;
        double base = HEIGHT - EDGE - 12;
        double letters = Math.min((left + right - wide) / 2, right - wide);
        canvas.line(Math.min(left, letters), base - 20, right, base - 20, SCALE_HEIGHT)
                .paint(PAPER, 0.85);
        canvas.line(left, base, right, base, 4).line(left, base - 8, left, base + 8, 4);
        canvas.line(right, base - 8, right, base + 8, 4).paint(INK);
        Lettering.write(canvas, text, letters, base - 14, LETTERS);
        canvas.paint(INK);
    }

    private double x(Place place) {
        return Math.clamp(view.x(place), -FAR_OUT, FAR_OUT);
    }

    private double y(Place place) {
        return Math.clamp(view.y(place), -FAR_OUT, FAR_OUT);
    }
}
