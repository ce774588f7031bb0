package steps.bot.walk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steps.bot.walk.card.Stretch.Kind;

class CardLegendTest {
    private static final int GROUND = 0xEEEEEE;
    private static final int INK = 0x22302A;
    private static final int WIDTH = 960;
    private static final Map<Kind, String> LONG_WORDS =
            Arrays.stream(Kind.values()).collect(Collectors.toMap(kind -> kind, kind -> "слишком быстро"));

    @Test
    void wordsAreLargeEnoughForAPhone() {
        var canvas = new Canvas(WIDTH, 100, GROUND);
        new CardLegend(List.of(Kind.COUNTED), Map.of(Kind.COUNTED, "8"), WIDTH).draw(canvas, 0, 0);

        long rows = IntStream.range(0, 100)
                .filter(y -> IntStream.range(0, WIDTH).anyMatch(x -> canvas.pixel(x, y) == INK))
                .count();
        assertThat(rows).isGreaterThanOrEqualTo(28);
    }

    @Test
    void wordsBeyondARowGoIntoTheNext() {
        var one = new CardLegend(List.of(Kind.COUNTED), LONG_WORDS, WIDTH);
        var all = new CardLegend(List.of(Kind.values()), LONG_WORDS, WIDTH);
        var canvas = new Canvas(WIDTH, (int) all.height(), GROUND);
        all.draw(canvas, 0, 0);

        assertThat(all.height()).isEqualTo(3 * one.height());
        for (int y = 0; y < canvas.height(); y++) {
            assertThat(canvas.pixel(WIDTH - 1, y)).isEqualTo(GROUND);
        }
    }

    @Test
    void aWalkWithoutAnythingToExplainNeedsNoRow() {
        assertThat(new CardLegend(List.of(), LONG_WORDS, WIDTH).height()).isZero();
    }
}
