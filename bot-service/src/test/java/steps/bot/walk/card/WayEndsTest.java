package steps.bot.walk.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WayEndsTest {
    private static final int GROUND = 0xEEEEEE;
    private static final int RIGHT = 200;
    private static final int BASE = 150;

    @Test
    void aWalkThatEndsWhereItBeganHasOneMark() {
        assertThat(marked(60, 60, 0)).isEqualTo(marked(60, 60 + (int) WayEnds.APART - 1, 0));
    }

    @Test
    void endsThatAreOnePlaceOnTheGroundShareAMark() {
        assertThat(marked(60, 60, 0)).isEqualTo(marked(60, 150, 100));
    }

    @Test
    void aWalkThatEndsElsewhereHasTwoMarks() {
        assertThat(columns(marked(60, 150, 0))).isGreaterThan(columns(marked(60, 60, 0)) + 60);
    }

    private static int[][] marked(int startX, int endX, double oneWithin) {
        var canvas = new Canvas(RIGHT, RIGHT, GROUND);
        new WayEnds(canvas).draw(startX, BASE, endX, BASE, oneWithin);
        var pixels = new int[RIGHT][RIGHT];
        for (int y = 0; y < RIGHT; y++) {
            for (int x = 0; x < RIGHT; x++) {
                pixels[y][x] = canvas.pixel(x, y);
            }
        }
        return pixels;
    }

    /** How many columns of the picture something is drawn in, from the first to the last. */
    private static int columns(int[][] pixels) {
        int first = RIGHT;
        int last = 0;
        for (int[] row : pixels) {
            for (int x = 0; x < RIGHT; x++) {
                if (row[x] != GROUND) {
                    first = Math.min(first, x);
                    last = Math.max(last, x);
                }
            }
        }
        return last - first;
    }
}
