package steps.bot.walk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.bot.picture.Png;

class CanvasTest {
    private static final int GROUND = 0x102030;
    private static final int INK = 0xF0E0D0;

    private final Canvas canvas = new Canvas(40, 30, GROUND);

    @Test
    void aLineIsSolidInsideSmoothAtItsEdgeAndNowhereElse() {
        canvas.line(10, 15.3, 30, 15.3, 4).paint(INK);

        assertThat(canvas.pixel(20, 15)).isEqualTo(INK);
        assertThat(canvas.pixel(20, 17)).isNotIn(INK, GROUND);
        assertThat(canvas.pixel(20, 20)).isEqualTo(GROUND);
        assertThat(canvas.pixel(5, 15)).isEqualTo(GROUND);
    }

    @Test
    void aSlantedLineHasNoHoles() {
        canvas.line(2, 2, 37, 27, 3).paint(INK);

        for (int x = 3; x < 36; x++) {
            assertThat(canvas.pixel(x, (int) (2 + (x + 0.5 - 2) * 25 / 35)))
                    .as("at %d", x)
                    .isEqualTo(INK);
        }
    }

    @Test
    void linesOfOneShapeAreNotDarkerWhereTheyCross() {
        canvas.line(5, 15, 35, 15, 6).line(20, 5, 20, 25, 6).paint(0xFFFFFF, 0.5);

        assertThat(canvas.pixel(20, 15)).isEqualTo(canvas.pixel(10, 15));
    }

    @Test
    void aPaintedShapeIsOver() {
        canvas.disc(10, 10, 5).paint(INK);
        canvas.disc(30, 20, 3).paint(0xFF0000);

        assertThat(canvas.pixel(10, 10)).isEqualTo(INK);
        assertThat(canvas.pixel(30, 20)).isEqualTo(0xFF0000);
    }

    @Test
    void nothingIsDrawnOutsideOfTheClipOrOfTheCanvas() {
        canvas.clip(10, 10, 20, 20);
        canvas.line(-1e6, -1e6, 1e6, 1e6, 5).disc(500, 500, 3).paint(INK);
        canvas.fill(-5, -5, 100, 100, 0xFF0000);

        assertThat(canvas.pixel(9, 9)).isEqualTo(GROUND);
        assertThat(canvas.pixel(20, 20)).isEqualTo(GROUND);
        assertThat(canvas.pixel(15, 15)).isEqualTo(0xFF0000);
    }

    @Test
    void itsPngShowsTheSamePixels() throws IOException {
        canvas.line(3, 4, 33, 22, 5).paint(INK);
        assertPngShowsTheSame();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 254, 255, 256})
    void itsPngShowsAnyNumberOfColours(int colours) throws IOException {
        paintColours(colours);
        assertThat(canvas.colours()).hasSize(3 * colours);
        assertPngShowsTheSame();
    }

    @Test
    void ofTooManyColoursTheNearestOneIsTaken() throws IOException {
        paintColours(256);
        int known = canvas.pixel(7, 3);
        canvas.fill(0, 20, 40, 30, known ^ 0x010100);

        assertThat(canvas.pixel(20, 25)).isEqualTo(known);
        assertPngShowsTheSame();
    }

    @Test
    void shadesLeaveRoomForColoursThatAreAskedFor() {
        for (int n = 0; n < 100; n++) {
            canvas.disc(n % 40, n % 30, 4).paint(n * 130_007 & 0xFFFFFF, 0.7);
        }
        canvas.disc(20, 15, 9).paint(0xFEDCBA);

        assertThat(canvas.pixel(20, 15)).isEqualTo(0xFEDCBA);
    }

    /** With the ground one of them, in two thirds of the canvas at most. */
    private void paintColours(int colours) {
        for (int n = 1; n < colours; n++) {
            canvas.fill(n % 40, n / 40, n % 40 + 1, n / 40 + 1, n * 65_041 & 0xFFFFFF);
        }
    }

    @Test
    void aClearedOneIsAsNew() {
        canvas.clip(5, 5, 10, 10);
        canvas.fill(0, 0, 40, 30, INK);
        canvas.disc(7, 7, 2);
        canvas.clear(GROUND);
        canvas.paint(INK);

        assertThat(Png.of(canvas)).isEqualTo(Png.of(new Canvas(40, 30, GROUND)));
        canvas.fill(0, 0, 40, 30, INK);
        assertThat(canvas.pixel(39, 29)).isEqualTo(INK);
    }

    private void assertPngShowsTheSame() throws IOException {
        var read = ImageIO.read(new ByteArrayInputStream(Png.of(canvas)));
        assertThat(read.getWidth()).isEqualTo(40);
        assertThat(read.getHeight()).isEqualTo(30);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                assertThat(read.getRGB(x, y) & 0xFFFFFF).as("%d, %d", x, y).isEqualTo(canvas.pixel(x, y));
            }
        }
    }
}
