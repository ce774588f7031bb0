package steps.bot.walk.card;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The colours of a {@link Canvas}, numbered from 0; at most 256. */
final class Palette {
    private static final int MOST = 256;
    private static final int SLOTS = 1_024;
    private static final int NOTHING = -1;

    /** A hash table with open addressing: neighbouring pixels are looked up without making an object of each. */
    private final int[] colours = new int[SLOTS];

    private final byte[] numbers = new byte[SLOTS];
    private final int[] byNumber = new int[MOST];
    private int size;
    private int lastColour = NOTHING;
    private byte lastNumber;

    private Palette() {
        Arrays.fill(colours, NOTHING);
    }

    /** Null when there are too many. */
    static Palette of(Canvas canvas) {
        var palette = new Palette();
        int last = NOTHING;
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                int colour = canvas.pixel(x, y);
                if (colour != last && !palette.add(colour)) {
                    return null;
                }
                last = colour;
            }
        }
        return palette;
    }

    /** Three bytes for each: red, green, blue. */
    byte[] colours() {
        var bytes = ByteBuffer.allocate(3 * size);
        Arrays.stream(byNumber, 0, size)
                .forEach(colour -> bytes.put((byte) (colour >> 16))
                        .put((byte) (colour >> 8))
                        .put((byte) colour));
        return bytes.array();
    }

    /** Of a colour that the canvas has. */
    byte index(int colour) {
        if (colour != lastColour) {
            lastColour = colour;
            lastNumber = numbers[slot(colour)];
        }
        return lastNumber;
    }

    private boolean add(int colour) {
        int slot = slot(colour);
        if (colours[slot] == colour) {
            return true;
        }
        if (size == MOST) {
            return false;
        }
        colours[slot] = colour;
        numbers[slot] = (byte) size;
        byNumber[size++] = colour;
        return true;
    }

    private int slot(int colour) {
        int slot = (colour * 0x9E3779B1) >>> 22;
        while (colours[slot] != colour && colours[slot] != NOTHING) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }
}
