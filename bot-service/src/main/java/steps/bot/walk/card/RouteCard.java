package steps.bot.walk.card;

import java.util.List;
import java.util.stream.Stream;
import steps.bot.walk.card.MapProjection.Area;
import steps.bot.walk.card.Stretch.Kind;
import steps.bot.walk.card.Stretch.Place;

/**
 * The picture of a walk: its way with what counted and what did not, start, end, scale and figures, on ground of its own,
 * so that it looks the same in a light and in a dark chat. No map service is asked where people walk.
 */
final class RouteCard {
    /** As large as a phone shows it; Telegram scales it for others. */
    private static final int WIDTH = 960;

    private static final int HEIGHT = 540;
    private static final int MAP_HEIGHT = 428;
    private static final int MARGIN = 60;
    private static final int EDGE = 27;

    private static final int GROUND = 0xEEF3EA;
    private static final int GRID = 0xE1EADB;
    private static final int PAPER = 0xFFFFFF;
    private static final int INK = 0x22302A;
    private static final int PALE_INK = 0x75857C;

    private static final double WAY = 6;
    private static final double CASING = 10;
    private static final double DASH = 10;
    private static final double LEGEND_SIGN = 32;
    private static final double LEGEND_GAP = 27;
    private static final double LEGEND_SIZE = 13;
    private static final double NAME_SIZE = 13.5;
    /** Points nearer than this to the last one drawn change nothing that could be seen. */
    private static final double LEAST_STEP = 1.5;
    /** Far outside of the card; a line to another continent is cut there. */
    private static final double FAR_OUT = 20_000;

    private final Canvas canvas;
    private final List<Stretch> stretches;
    private final CardLabels words;
    private final MapProjection view;

    private RouteCard(Canvas canvas, List<Stretch> stretches, CardLabels words) {
        this.canvas = canvas;
        this.stretches = stretches;
        this.words = words;
        this.view = MapProjection.of(stretches, new Area(MARGIN, MARGIN + 22, WIDTH - MARGIN, MAP_HEIGHT - MARGIN));
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
        canvas.clip(0, 0, WIDTH, MAP_HEIGHT);
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
        drawLegend();
        canvas.clip(0, 0, WIDTH, HEIGHT);
        drawFigures();
        return canvas;
    }

    private Stream<Stretch> stretchesOf(Kind kind) {
        return stretches.stream().filter(stretch -> stretch.kind() == kind);
    }

    private void drawGrid() {
        double step = view.roundMetres(180) * view.pixelsAMetre();
        for (double x = WIDTH / 2.0 % step; x < WIDTH; x += step) {
            canvas.fill((int) x, 0, (int) x + 1, MAP_HEIGHT, GRID);
        }
        for (double y = MAP_HEIGHT / 2.0 % step; y < MAP_HEIGHT; y += step) {
            canvas.fill(0, (int) y, WIDTH, (int) y + 1, GRID);
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
        canvas.disc(x(middle), y(middle), 2.8 * WAY).paint(stretch.kind().colour(), 0.35);
        canvas.disc(x(middle), y(middle), 1.2 * WAY).paint(stretch.kind().colour());
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
        canvas.disc(x(start), y(start), 11).paint(PAPER);
        canvas.disc(x(start), y(start), 9).paint(INK);
        canvas.disc(x(start), y(start), 4.5).paint(PAPER);
        drawFlag(x(way.getLast()), y(way.getLast()));
    }

    private void drawFlag(double x, double y) {
        canvas.disc(x, y, 7).line(x, y, x, y - 33, 7).line(x, y - 30, x + 22, y - 30, 7);
        canvas.line(x, y - 18, x + 22, y - 18, 7).line(x + 22, y - 30, x + 22, y - 18, 7);
        canvas.paint(PAPER);
        canvas.disc(x, y, 4.5).line(x, y, x, y - 33, 3).paint(INK);
        for (int square = 0; square < 8; square++) {
            int left = (int) x + 2 + square % 4 * 5;
            int top = (int) y - 33 + square / 4 * 8;
            canvas.fill(left, top, left + 5, top + 8, (square + square / 4) % 2 == 0 ? INK : PAPER);
        }
    }

    private void drawScale() {
        double metres = view.roundMetres(180);
        var text = metres < 1_000
                ? (int) metres + " " + words.metres()
                : (int) (metres / 1_000) + " " + words.kilometres();
        double right = WIDTH - EDGE;
        double left = right - metres * view.pixelsAMetre();
        double base = MAP_HEIGHT - 22;
        canvas.line(left, base, right, base, 2.2).line(left, base - 5, left, base + 5, 2.2);
        canvas.line(right, base - 5, right, base + 5, 2.2).paint(INK);
        write(text, (left + right - Lettering.width(text, LEGEND_SIZE)) / 2, base - 9, LEGEND_SIZE, INK);
    }

    private void drawLegend() {
        var kinds = Stream.of(Kind.values())
                .filter(kind -> stretchesOf(kind).findAny().isPresent())
                .toList();
        double width = kinds.stream()
                .mapToDouble(
                        kind -> LEGEND_SIGN + Lettering.width(words.legend().get(kind), LEGEND_SIZE) + LEGEND_GAP)
                .sum();
        canvas.line(EDGE + 8, 28, EDGE + width - 8, 28, 33).paint(PAPER, 0.85);
        double at = EDGE + LEGEND_GAP / 2;
        for (var kind : kinds) {
            canvas.line(at + 3, 28, at + 21, 28, WAY).paint(kind.colour());
            at = write(words.legend().get(kind), at + LEGEND_SIGN, 33.5, LEGEND_SIZE, INK) + LEGEND_GAP;
        }
    }

    private void drawFigures() {
        canvas.fill(0, MAP_HEIGHT, WIDTH, HEIGHT, PAPER);
        int column = (WIDTH - 2 * EDGE) / 4;
        double at = EDGE;
        for (var figure : words.figures()) {
            write(figure.value(), at, MAP_HEIGHT + 61, 34, INK);
            write(figure.name(), at, MAP_HEIGHT + 90, NAME_SIZE, PALE_INK);
            at += column;
        }
        double titleLeft = WIDTH - EDGE - Lettering.width(words.title(), NAME_SIZE);
        write(words.title(), titleLeft, MAP_HEIGHT + 90, NAME_SIZE, PALE_INK);
    }

    private double write(String text, double left, double base, double size, int colour) {
        double end = Lettering.write(canvas, text, left, base, size);
        canvas.paint(colour);
        return end;
    }

    private double x(Place place) {
        return Math.clamp(view.x(place), -FAR_OUT, FAR_OUT);
    }

    private double y(Place place) {
        return Math.clamp(view.y(place), -FAR_OUT, FAR_OUT);
    }
}
