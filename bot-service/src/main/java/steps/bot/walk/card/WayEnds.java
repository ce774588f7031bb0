package steps.bot.walk.card;

/** Where a walk began and where it ended: a ring and a flag, or the flag in the ring when both are in one place. */
final class WayEnds {
    /** The flag's height over its foot. */
    static final int FLAG = 58;

    /** Two marks nearer than this lie on top of each other. */
    static final double APART = 40;

    private static final double RING = 17;
    private static final double FOOT = 9;
    private static final double EDGE = 4;
    private static final int SQUARE = 10;
    private static final int COLUMNS = 4;
    private static final int ROWS = 3;

    private static final int INK = 0x22302A;
    private static final int PAPER = 0xFFFFFF;

    private final Canvas canvas;

    WayEnds(Canvas canvas) {
        this.canvas = canvas;
    }

    /** @param oneWithin how near to each other, in pixels, both are one place */
    void draw(double startX, double startY, double endX, double endY, double oneWithin) {
        boolean one = Math.hypot(endX - startX, endY - startY) < Math.max(APART, oneWithin);
        drawRing(startX, startY);
        if (one) {
            drawFlag(startX, startY);
        } else {
            canvas.disc(endX, endY, FOOT + EDGE).paint(PAPER);
            canvas.disc(endX, endY, FOOT).paint(INK);
            drawFlag(endX, endY);
        }
    }

    private void drawRing(double x, double y) {
        canvas.disc(x, y, RING + EDGE).paint(PAPER);
        canvas.disc(x, y, RING).paint(INK);
        canvas.disc(x, y, RING / 2).paint(PAPER);
    }

    private void drawFlag(double x, double y) {
        double top = y - FLAG;
        double right = x + COLUMNS * SQUARE + 2;
        double bottom = top + ROWS * SQUARE;
        // The foot or the ring has an edge of its own.
        canvas.line(x, y - RING - 2 * EDGE, x, top, 3 * EDGE);
        for (double[] side :
                new double[][] {{x, top, right, top}, {x, bottom, right, bottom}, {right, top, right, bottom}}) {
            canvas.line(side[0], side[1], side[2], side[3], 2 * EDGE);
        }
        canvas.paint(PAPER);
        canvas.line(x, y, x, top, EDGE).paint(INK);
        for (int square = 0; square < COLUMNS * ROWS; square++) {
            int column = square % COLUMNS;
            int row = square / COLUMNS;
            int left = (int) x + 2 + column * SQUARE;
            int above = (int) top + row * SQUARE;
            canvas.fill(left, above, left + SQUARE, above + SQUARE, (column + row) % 2 == 0 ? INK : PAPER);
        }
    }
}
