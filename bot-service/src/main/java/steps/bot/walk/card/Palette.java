package steps.bot.walk.card;

import java.util.Arrays;

/** The colours of a {@link Canvas}, numbered from 0 in the order in which they came; at most 256. */
final class Palette {
    private static final int MOST = 256;

    /** Shades of edges leave room for the colours that were asked for. */
    private static final int MOST_WITH_SHADES = 224;

    private final int[] colours = new int[MOST];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int colour(int number) {
        return colours[number];
    }

    /** Of this very colour, or of one that comes near when there are too many. */
    byte number(int colour) {
        return number(colour, MOST);
    }

    /** The same for a colour between two others. */
    byte numberOfShade(int colour) {
        return number(colour, MOST_WITH_SHADES);
    }

    /** Three bytes for each: red, green, blue. */
    byte[] bytes() {
        var bytes = new byte[3 * size];
        for (int number = 0; number < size; number++) {
            bytes[3 * number] = (byte) (colours[number] >> 16);
            bytes[3 * number + 1] = (byte) (colours[number] >> 8);
            bytes[3 * number + 2] = (byte) colours[number];
        }
        return bytes;
    }

    private byte number(int colour, int most) {
        for (int number = 0; number < size; number++) {
            if (colours[number] == colour) {
                return (byte) number;
            }
        }
        if (size >= most) {
            return (byte) nearest(colour);
        }
        colours[size] = colour;
        return (byte) size++;
    }

    private int nearest(int colour) {
        int nearest = 0;
        for (int number = 1; number < size; number++) {
            if (distance(colours[number], colour) < distance(colours[nearest], colour)) {
                nearest = number;
            }
        }
        return nearest;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }

    /** What becomes of each colour when another is laid over it more or less thickly; found out once for each shape. */
    final class Glaze {
        private static final short UNKNOWN = -1;

        private final short[] results = new short[MOST * Canvas.SHADES];
        private int over;
        private double opacity;

        /** The next shape's. */
        void take(int colour, double thickness) {
            over = colour;
            opacity = thickness;
            Arrays.fill(results, UNKNOWN);
        }

        /**
         * The number of the colour that is seen.
         *
         * @param under number of the colour that is there
         * @param shade how much of it is covered, up to {@link Canvas#SHADES} - 1
         */
        byte over(byte under, int shade) {
            int at = (under & 0xFF) * Canvas.SHADES + shade;
            if (results[at] == UNKNOWN) {
                int covered = (int) (shade * Canvas.SHADE * opacity);
                results[at] = (short)
                        (covered == 255 ? number(over) : numberOfShade(mix(colours[under & 0xFF], over, covered)));
            }
            return (byte) results[at];
        }

        private static int mix(int under, int over, int covered) {
            int red = part(under >> 16, over >> 16, covered);
            int green = part(under >> 8, over >> 8, covered);
            return red << 16 | green << 8 | part(under, over, covered);
        }

        private static int part(int under, int over, int covered) {
            return ((under & 0xFF) * (255 - covered) + (over & 0xFF) * covered + 127) / 255;
        }
    }
}
