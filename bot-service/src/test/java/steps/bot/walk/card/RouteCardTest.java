package steps.bot.walk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.bot.walk.card.Stretch.Kind;
import steps.bot.walk.card.Stretch.Place;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.walk.meter.TrackedPoint;
import steps.domain.walk.meter.Verdict;
import steps.domain.walk.meter.WalkMeter;
import steps.domain.walk.meter.WalkRules;
import steps.domain.walk.track.Track;
import steps.domain.walk.tracks.Claim;
import steps.domain.walk.tracks.Client;
import steps.domain.walk.tracks.Course;
import steps.domain.walk.tracks.TrackGenerator;

/** The cards are kept in {@code target/cards} to be looked at. */
class RouteCardTest {
    private static final Path FOLDER = Path.of("target/cards");
    private static final int LARGEST = 100_000;

    private static final CardLabels WORDS = new CardLabels(
            "м",
            "км",
            Map.of(
                    Kind.COUNTED, "засчитано",
                    Kind.OVER_LIMIT, "сверх лимита",
                    Kind.TOO_FAST, "слишком быстро",
                    Kind.STANDING, "стояли",
                    Kind.NO_CONNECTION, "связи не было",
                    Kind.WEAK_SIGNAL, "слабый сигнал"));

    @ParameterizedTest
    @CsvSource({
        "BLOCKS,POCKET,COUNTED",
        "PARK_LOOP,OPEN_MAP,COUNTED",
        "CAFE,IOS,STANDING",
        "BENCH,OPEN_MAP,STANDING",
        "TRAM,POCKET,TOO_FAST",
        "SIGNAL_LOST,OPEN_MAP,COUNTED",
        "DOG,OPEN_MAP,COUNTED"
    })
    void aTrackIsSmallAndShowsWhatBecameOfIt(Course course, Client client, Kind shown) throws IOException {
        var png = RouteCard.png(RouteCard.canvas(), Stretches.of(track(course, client)), WORDS);

        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(course + "-" + client + ".png"), png);
        assertThat(png).hasSizeLessThan(LARGEST);
        assertThat(pixels(image(png), shown.colour())).isGreaterThan(100);
    }

    @Test
    void anEarlierDrawingOnTheSameCanvasLeavesNoTrace() {
        var used = RouteCard.canvas();
        RouteCard.png(used, way(Kind.TOO_FAST), WORDS);

        assertThat(RouteCard.png(used, way(Kind.COUNTED), WORDS))
                .isEqualTo(RouteCard.png(RouteCard.canvas(), way(Kind.COUNTED), WORDS));
    }

    @Test
    void theLegendHoldsOnlyWhatIsThere() throws IOException {
        var image = image(RouteCard.png(RouteCard.canvas(), way(Kind.COUNTED), WORDS));

        assertThat(pixels(image, Kind.COUNTED.colour())).isPositive();
        assertThat(pixels(image, Kind.TOO_FAST.colour())).isZero();
        assertThat(pixels(image, Kind.STANDING.colour())).isZero();
    }

    @Test
    void aFixOnAnotherContinentIsNoTrouble() throws IOException {
        var away = new Stretch(Kind.TOO_FAST, List.of(new Place(55.76, 37.6), new Place(-33.8, 151.2)));

        var png = RouteCard.png(RouteCard.canvas(), List.of(way(Kind.COUNTED).getFirst(), away), WORDS);

        assertThat(png).hasSizeLessThan(LARGEST);
        assertThat(pixels(image(png), Kind.COUNTED.colour())).isGreaterThan(1_000);
    }

    @Test
    void onlyWeakFixesStillMakeACard() throws IOException {
        var dots = new Stretch(Kind.WEAK_SIGNAL, List.of(new Place(55.75, 37.6), new Place(55.7501, 37.6)));

        var image = image(RouteCard.png(RouteCard.canvas(), List.of(dots), WORDS));

        assertThat(image.getWidth()).isEqualTo(960);
        assertThat(image.getHeight()).isEqualTo(720);
    }

    @Test
    void everyKindAtOnceStillLeavesRoomForTheWay() throws IOException {
        var kinds = Stream.of(Kind.values()).map(kind -> way(kind).getFirst()).toList();
        var png = RouteCard.png(RouteCard.canvas(), kinds, WORDS);

        Files.write(Files.createDirectories(FOLDER).resolve("every-kind.png"), png);
        assertThat(pixels(image(png), Kind.COUNTED.colour())).isGreaterThan(1_000);
    }

    private static List<Stretch> way(Kind kind) {
        return List.of(
                new Stretch(kind, List.of(new Place(55.75, 37.6), new Place(55.755, 37.6), new Place(55.76, 37.61))));
    }

    private static Track track(Course course, Client client) {
        var meter = new WalkMeter(WalkRules.defaults());
        return new Track(
                1,
                TrackGenerator.track(course, client, Claim.HONEST, 11).points().stream()
                        .map(point -> tracked(point, meter.add(point)))
                        .filter(point -> !(point.verdict() instanceof Verdict.Stale))
                        .toList());
    }

    private static TrackedPoint tracked(TrackPoint point, Verdict verdict) {
        return new TrackedPoint(point, verdict, verdict instanceof Verdict.Counted ? 10 : 0, BigDecimal.ONE);
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static long pixels(BufferedImage image, int colour) {
        var all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(all).filter(pixel -> (pixel & 0xFFFFFF) == colour).count();
    }
}
