package steps.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.domain.setting.BotSetting;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.walk.tracks.Claim;
import steps.domain.walk.tracks.Client;
import steps.domain.walk.tracks.Course;
import steps.domain.walk.tracks.Track;
import steps.domain.walk.tracks.TrackCsv;
import steps.domain.walk.tracks.TrackGenerator;
import steps.platform.cache.Caches;
import steps.story.stage.Actor;
import steps.story.stage.Actor.Place;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;

/** Whole tracks, walked in the chat: what comes out of the other end is what the rules say. */
@StoryTest
class TracksStoryTest {
    /** Recordings beside the checkout, where there are any; they are not part of the project. */
    private static final Path RECORDINGS = Path.of("../../shared/data/tracks");

    private static final int FOR_EVER = Integer.MAX_VALUE;

    @Inject
    Stage stage;

    @Inject
    Pool pool;

    @Inject
    Caches caches;

    /** Long tracks are measured to their end. */
    @BeforeEach
    void letNobodyReachTheLimit() {
        letTheLimitBe("100000");
    }

    @AfterEach
    void letTheLimitBeUsual() {
        letTheLimitBe(BotSetting.WALK_DAILY_LIMIT_STEPS.defaultValue());
    }

    private void letTheLimitBe(String steps) {
        Rows.change(pool, "update bot_setting set value = $1 where key = 'walk_daily_limit_steps'", steps);
        Async.await(caches::refresh);
    }

    @ParameterizedTest
    @CsvSource({"BLOCKS,POCKET", "STROLLER,OPEN_MAP", "STRAIGHT,IOS"})
    void aGeneratedWalkCounts(Course course, Client client) {
        var track = TrackGenerator.track(course, client, Claim.HONEST, 11);
        assertThat(walked(track) / track.lengthM()).isBetween(0.85, 1.05);
    }

    @ParameterizedTest
    @CsvSource({"TRAM,OPEN_MAP", "BICYCLE_15,POCKET", "SCOOTER,IOS"})
    void aGeneratedRideCountsNothing(Course course, Client client) {
        var track = TrackGenerator.track(course, client, Claim.HONEST, 11);
        assertThat(walked(track) / track.lengthM()).isLessThan(0.03);
    }

    @Test
    void aPhoneInThePocketLosesNothing() {
        var walker = stage.registered("Карман");
        long start = Instant.now().getEpochSecond() - 1_000;
        var live = begin(walker, Place.north(0), start);
        for (int i = 1; i <= 20; i++) {
            walker.moves(live, Place.north(i * 50 / 3.6 * 5), start + i * 50L);
        }
        assertThat(metresOf(walker)).isBetween(1_380.0, 1_395.0);
    }

    @Test
    void recordedTracksCountAsTheWalksAndRidesTheyWere() throws IOException {
        assumeTrue(Files.isDirectory(RECORDINGS), "no recordings beside this checkout");
        for (var track : recordings()) {
            var share = walked(track) / track.lengthM();
            if (isRidden(track)) {
                assertThat(share).as(track.name()).isLessThan(0.03);
            } else {
                assertThat(share).as(track.name()).isBetween(0.85, 1.05);
            }
        }
    }

    /** All of them are measured without a chat elsewhere: here the shortest walk and the shortest ride will do. */
    private static List<Track> recordings() throws IOException {
        var all = TrackCsv.readFolder(RECORDINGS);
        return Boolean.getBoolean("steps.long")
                ? all
                : Stream.of(true, false)
                        .map(ridden -> all.stream()
                                .filter(track -> isRidden(track) == ridden)
                                .min(Comparator.comparingInt(
                                        track -> track.points().size()))
                                .orElseThrow())
                        .toList();
    }

    private static boolean isRidden(Track track) {
        return track.name().matches(".*(car|bike).*");
    }

    /** The metres that the chat counted for a track, which is shifted so that it ends now. */
    private double walked(Track track) {
        var points = track.points();
        long shift = Instant.now().getEpochSecond() - points.getLast().at().getEpochSecond();
        var walker = stage.registered("Трек");
        var live =
                begin(walker, place(points.getFirst()), points.getFirst().at().getEpochSecond() + shift);
        for (var point : points.subList(1, points.size() - 1)) {
            walker.movesOn(live, place(point), point.at().getEpochSecond() + shift);
        }
        var last = points.getLast();
        walker.moves(live, place(last), last.at().getEpochSecond() + shift);
        return metresOf(walker);
    }

    private long begin(Actor walker, Place place, long at) {
        walker.says("/menu");
        walker.presses("Начать прогулку");
        walker.presses("Гуляю с собакой");
        return walker.sharesLive(place, at, FOR_EVER);
    }

    /** What the walk came to; then it ends. */
    private double metresOf(Actor walker) {
        var metres = Async.await(() -> pool.preparedQuery("select metres from walk where chat_id = $1")
                .execute(Tuple.of(walker.id()))
                .map(rows -> rows.iterator().next().getDouble("metres")));
        walker.presses("Завершить прогулку");
        walker.sees("Прогулка завершена");
        return metres;
    }

    private static Place place(TrackPoint point) {
        return new Place(point.latitude(), point.longitude(), point.accuracyMetres());
    }
}
