package steps.bot.walk.card;

import java.util.Arrays;

/**
 * A raster to draw on without {@code java.awt}, which a native image would have to carry with a font and its libraries.
 * Coordinates are pixels from the top left corner; colours are {@code 0xRRGGBB}; edges are smoothed by how much of a pixel
 * is covered.
 */
final class Canvas {
    /** Edges in 15 shades instead of 255 look the same and make the picture a third smaller. */
    private static final int SHADE = 17;

    private final int width;
    private final int height;
    private final int[] pixels;
    /** How much of each pixel the shape that is being drawn covers, 0 to 255; all 0 between two shapes. */
    private final byte[] cover;

    private int clipLeft;
    private int clipTop;
    private int clipRight;
    private int clipBottom;
    private int dirtyLeft;
    private int dirtyTop;
    private int dirtyRight;
    private int dirtyBottom;

    Canvas(int width, int height, int background) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        this.cover = new byte[width * height];
        clear(background);
    }

    /** As it was when it was new. */
    void clear(int background) {
        Arrays.fill(pixels, background);
        Arrays.fill(cover, (byte) 0);
        clip(0, 0, width, height);
        touchNothing();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int pixel(int x, int y) {
        return pixels[y * width + x];
    }

    /** From now on nothing is drawn outside of this rectangle. */
    void clip(int left, int top, int right, int bottom) {
        clipLeft = left;
        clipTop = top;
        clipRight = right;
        clipBottom = bottom;
    }

    void fill(int left, int top, int right, int bottom, int colour) {
        for (int y = Math.max(top, clipTop); y < Math.min(bottom, clipBottom); y++) {
            Arrays.fill(pixels, y * width + Math.max(left, clipLeft), y * width + Math.min(right, clipRight), colour);
        }
    }

    /** Adds a thick line with round ends to the shape: a stroke of many lines is even where they meet. */
    Canvas line(double x1, double y1, double x2, double y2, double thickness) {
        double radius = thickness / 2;
        double reach = radius + 1;
        int top = row(Math.min(y1, y2) - reach);
        int bottom = row(Math.max(y1, y2) + reach + 1);
        double alongX = x2 - x1;
        double alongY = y2 - y1;
        double square = alongX * alongX + alongY * alongY;
        double inverse = square == 0 ? 0 : 1 / square;
        for (int y = top; y < bottom; y++) {
            // Only the columns that the line can reach in this row: a long slanted line has a large, empty frame.
            double part1 = alongY == 0 ? 0 : within01((y + 0.5 - reach - y1) / alongY);
            double part2 = alongY == 0 ? 1 : within01((y + 0.5 + reach - y1) / alongY);
            int left = column(Math.min(x1 + part1 * alongX, x1 + part2 * alongX) - reach);
            int right = column(Math.max(x1 + part1 * alongX, x1 + part2 * alongX) + reach + 1);
            for (int x = left; x < right; x++) {
                double fromX = x + 0.5 - x1;
                double fromY = y + 0.5 - y1;
                double part = within01((fromX * alongX + fromY * alongY) * inverse);
                double awayX = fromX - part * alongX;
                double awayY = fromY - part * alongY;
                cover(x, y, radius, awayX * awayX + awayY * awayY);
            }
            touch(left, y, right);
        }
        return this;
    }

    Canvas disc(double x, double y, double radius) {
        return line(x, y, x, y, 2 * radius);
    }

    /** Paints the shape and begins a new one. */
    void paint(int colour) {
        paint(colour, 1);
    }

    /** @param opacity from 0, which leaves what is there, to 1 */
    void paint(int colour, double opacity) {
        for (int y = dirtyTop; y < dirtyBottom; y++) {
            for (int at = y * width + dirtyLeft; at < y * width + dirtyRight; at++) {
                int covered = cover[at] & 0xFF;
                if (covered != 0) {
                    pixels[at] = mix(pixels[at], colour, (int) (covered * opacity));
                    cover[at] = 0;
                }
            }
        }
        touchNothing();
    }

    private void cover(int x, int y, double radius, double squaredDistance) {
        double edge = radius + 0.5;
        if (squaredDistance >= edge * edge) {
            return;
        }
        double inner = radius - 0.5;
        int covered = inner > 0 && squaredDistance <= inner * inner
                ? 255
                : (int) (255 * Math.min(1, edge - Math.sqrt(squaredDistance))) / SHADE * SHADE;
        int at = y * width + x;
        if (covered > (cover[at] & 0xFF)) {
            cover[at] = (byte) covered;
        }
    }

    private static int mix(int under, int over, int covered) {
        int red = part(under >> 16, over >> 16, covered);
        int green = part(under >> 8, over >> 8, covered);
        return red << 16 | green << 8 | part(under, over, covered);
    }

    private static int part(int under, int over, int covered) {
        return ((under & 0xFF) * (255 - covered) + (over & 0xFF) * covered + 127) / 255;
    }

    private static double within01(double part) {
        return Math.max(0, Math.min(1, part));
    }

    private int column(double x) {
        return (int) Math.max(clipLeft, Math.min(clipRight, Math.floor(x)));
    }

    private int row(double y) {
        return (int) Math.max(clipTop, Math.min(clipBottom, Math.floor(y)));
    }

    private void touch(int left, int y, int right) {
        dirtyLeft = Math.min(dirtyLeft, left);
        dirtyRight = Math.max(dirtyRight, right);
        dirtyTop = Math.min(dirtyTop, y);
        dirtyBottom = Math.max(dirtyBottom, y + 1);
    }

    private void touchNothing() {
        dirtyLeft = width;
        dirtyTop = height;
        dirtyRight = 0;
        dirtyBottom = 0;
    }
}
