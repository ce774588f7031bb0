package steps.bot.walk.card;

import java.util.Arrays;
import steps.bot.picture.Picture;

/**
 * A raster to draw on without {@code java.awt}, which a native image would have to carry with a font and its libraries.
 * Coordinates are pixels from the top left corner; colours are {@code 0xRRGGBB}; edges are smoothed by how much of a pixel
 * is covered.
 */
final class Canvas implements Picture {
    /** Edges in 15 shades instead of 255 look the same and make the picture a third smaller. */
    static final int SHADES = 16;

    /** Of 255. */
    static final int SHADE = 17;

    private final int width;
    private final int height;
    private final Palette palette = new Palette();
    private final Palette.Glaze glaze = palette.new Glaze();
    /** Numbers of colours, as the picture has them in the end. */
    private final byte[] pixels;
    /** How much of each pixel the shape that is being drawn covers, in shades; all 0 between two shapes. */
    private final byte[] cover;
    /** The part of each row that the shape may cover. */
    private final int[] dirtyFrom;

    private final int[] dirtyTo;

    private int clipLeft;
    private int clipTop;
    private int clipRight;
    private int clipBottom;
    private int dirtyTop;
    private int dirtyBottom;

    Canvas(int width, int height, int background) {
        this.width = width;
        this.height = height;
        this.pixels = new byte[width * height];
        this.cover = new byte[width * height];
        this.dirtyFrom = new int[height];
        this.dirtyTo = new int[height];
        clear(background);
    }

    /** As it was when it was new. */
    void clear(int background) {
        palette.clear();
        Arrays.fill(pixels, palette.number(background));
        Arrays.fill(cover, (byte) 0);
        Arrays.fill(dirtyFrom, width);
        Arrays.fill(dirtyTo, 0);
        clip(0, 0, width, height);
        touchNothing();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    int pixel(int x, int y) {
        return palette.colour(pixels[y * width + x] & 0xFF);
    }

    @Override
    public byte[] colours() {
        return palette.bytes();
    }

    @Override
    public void copyRow(int y, byte[] target, int from) {
        System.arraycopy(pixels, y * width, target, from, width);
    }

    /** From now on nothing is drawn outside of this rectangle. */
    void clip(int left, int top, int right, int bottom) {
        clipLeft = left;
        clipTop = top;
        clipRight = right;
        clipBottom = bottom;
    }

    void fill(int left, int top, int right, int bottom, int colour) {
        byte number = palette.number(colour);
        for (int y = Math.max(top, clipTop); y < Math.min(bottom, clipBottom); y++) {
            Arrays.fill(pixels, y * width + Math.max(left, clipLeft), y * width + Math.min(right, clipRight), number);
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
        glaze.take(colour, opacity);
        for (int y = dirtyTop; y < dirtyBottom; y++) {
            for (int at = y * width + dirtyFrom[y]; at < y * width + dirtyTo[y]; at++) {
                if (cover[at] != 0) {
                    pixels[at] = glaze.over(pixels[at], cover[at]);
                    cover[at] = 0;
                }
            }
            dirtyFrom[y] = width;
            dirtyTo[y] = 0;
        }
        touchNothing();
    }

    private void cover(int x, int y, double radius, double squaredDistance) {
        double edge = radius + 0.5;
        if (squaredDistance >= edge * edge) {
            return;
        }
        double inner = radius - 0.5;
        int shade = inner > 0 && squaredDistance <= inner * inner
                ? SHADES - 1
                : (int) (255 * Math.min(1, edge - Math.sqrt(squaredDistance))) / SHADE;
        int at = y * width + x;
        if (shade > cover[at]) {
            cover[at] = (byte) shade;
        }
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
        dirtyFrom[y] = Math.min(dirtyFrom[y], left);
        dirtyTo[y] = Math.max(dirtyTo[y], right);
        dirtyTop = Math.min(dirtyTop, y);
        dirtyBottom = Math.max(dirtyBottom, y + 1);
    }

    private void touchNothing() {
        dirtyTop = height;
        dirtyBottom = 0;
    }
}
