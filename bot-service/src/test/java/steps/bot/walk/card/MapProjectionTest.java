package steps.bot.walk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import steps.bot.walk.card.MapProjection.Area;
import steps.bot.walk.card.Stretch.Kind;
import steps.bot.walk.card.Stretch.Place;

class MapProjectionTest {
    private static final Area AREA = new Area(100, 100, 1100, 500);
    private static final Place SOUTH = new Place(55.7500, 37.6000);
    private static final Place NORTH = new Place(55.7536, 37.6000);

    @Test
    void aWalkFillsItsAreaAndNorthIsUp() {
        var view = MapProjection.of(List.of(new Stretch(Kind.COUNTED, List.of(SOUTH, NORTH))), AREA);

        assertThat(view.y(SOUTH)).isCloseTo(500, within(0.01));
        assertThat(view.y(NORTH)).isCloseTo(100, within(0.01));
        assertThat(view.x(SOUTH)).isCloseTo(600, within(0.01));
        assertThat(view.pixelsAMetre()).isCloseTo(1, within(0.01));
    }

    @Test
    void metresAreAsLongToTheEastAsToTheNorth() {
        var east = new Place(55.7500, 37.6000 + 0.0036 / Math.cos(Math.toRadians(55.75)));
        var view = MapProjection.of(List.of(new Stretch(Kind.COUNTED, List.of(SOUTH, NORTH, east))), AREA);

        assertThat(view.x(east) - view.x(SOUTH)).isCloseTo(view.y(SOUTH) - view.y(NORTH), within(0.1));
    }

    @Test
    void oneFixInAnotherTownDoesNotMakeTheWalkADot() {
        var faraway = new Stretch(Kind.TOO_FAST, List.of(NORTH, new Place(59.9, 30.3)));
        var view = MapProjection.of(List.of(new Stretch(Kind.COUNTED, List.of(SOUTH, NORTH)), faraway), AREA);

        assertThat(view.y(SOUTH) - view.y(NORTH)).isCloseTo(400, within(0.01));
    }

    @Test
    void noiseOnABenchStaysSmall() {
        var fidget = new Place(55.75005, 37.6000);
        var view = MapProjection.of(List.of(new Stretch(Kind.STANDING, List.of(SOUTH, fidget))), AREA);

        assertThat(view.y(SOUTH) - view.y(fidget)).isBetween(1.0, 20.0);
    }

    @Test
    void theDateLineIsNoEdge() {
        var west = new Place(-17, 179.99);
        var east = new Place(-17, -179.99);
        var view = MapProjection.of(List.of(new Stretch(Kind.COUNTED, List.of(west, east))), AREA);

        assertThat(view.x(west)).isCloseTo(100, within(0.01));
        assertThat(view.x(east)).isCloseTo(1100, within(0.01));
    }

    @Test
    void aScaleIsRoundAndNotTooLong() {
        var view = MapProjection.of(List.of(new Stretch(Kind.COUNTED, List.of(SOUTH, NORTH))), AREA);

        assertThat(view.roundMetres(240)).isEqualTo(200);
        assertThat(view.roundMetres(99)).isEqualTo(50);
        assertThat(view.roundMetres(15)).isEqualTo(10);
    }

    @Test
    void aWalkWithoutAPlaceHasNoMap() {
        assertThatThrownBy(() -> MapProjection.of(List.of(), AREA)).isInstanceOf(IllegalArgumentException.class);
    }
}
