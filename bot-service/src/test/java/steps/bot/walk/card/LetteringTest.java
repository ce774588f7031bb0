package steps.bot.walk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
    private static final int PAPER = 0xFFFFFF;

    @Test
    void knowsBothAlphabetsAndTheSignsOfFigures() {
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz0123456789,.:+−-×°· \u00A0"
                .chars()
                .forEach(sign ->
                        assertThat(Lettering.knows((char) sign)).as("%c", sign).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,23 км", "+3925", "засчитано", "а", "12 345", "standing still"})
    void isAsWideAsItSays(String text) {
        var canvas = new Canvas(600, 60, PAPER);

        double end = Lettering.write(canvas, text, 10, 50, 30);

        assertThat(end - 10).isCloseTo(Lettering.width(text, 30), within(1e-9));
    }

    @Test
    void writesOnTheBaseLineAndAsHighAsAsked() {
        var canvas = new Canvas(100, 100, PAPER);

        Lettering.write(canvas, "1", 40, 80, 40);
        canvas.paint(0);

        assertThat(darkRows(canvas)).containsExactly(37, 82);
    }

    @Test
    void leavesOutWhatItHasNoLetterFor() {
        var canvas = new Canvas(100, 40, PAPER);

        double end = Lettering.write(canvas, "字🦄", 10, 30, 20);
        canvas.paint(0);

        assertThat(end).isLessThanOrEqualTo(10);
        assertThat(darkRows(canvas)).containsExactly(40, -1);
    }

    @Test
    void capitalsAreWrittenSmall() {
        assertThat(Lettering.width("БАЛЛЫ", 20)).isEqualTo(Lettering.width("баллы", 20));
    }

    private static int[] darkRows(Canvas canvas) {
        int first = canvas.height();
        int last = -1;
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                if (canvas.pixel(x, y) != PAPER) {
                    first = Math.min(first, y);
                    last = y;
                }
            }
        }
        return new int[] {first, last};
    }
}
