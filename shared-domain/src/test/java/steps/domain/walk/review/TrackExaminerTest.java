package steps.domain.walk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steps.domain.walk.DaySteps;
import steps.domain.walk.Line;
import steps.domain.walk.WalkProgress;
import steps.domain.walk.meter.Explanation;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.meter.WalkRules;
import steps.domain.walk.tracks.Claim;
import steps.domain.walk.tracks.Client;
import steps.domain.walk.tracks.Course;
import steps.domain.walk.tracks.Track;
import steps.domain.walk.tracks.TrackGenerator;

class TrackExaminerTest {
    private static final int SEEDS = 4;

    @Test
    void honestWalksHaveNoFlag() {
        var honest = new ArrayList<Track>();
        for (var course : Course.values()) {
            if (course.kind() != Course.Kind.RIDE && course.kind() != Course.Kind.CRAWL && !isJog(course)) {
                honest.addAll(tracks(course));
            }
        }
        assertThat(honest).hasSizeGreaterThan(300);
        assertThat(honest)
                .allSatisfy(track -> assertThat(flags(track)).as(track.name()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Course.class,
            names = {"TRAM", "BICYCLE_10", "BICYCLE_15", "SCOOTER", "CAR", "JOG_9", "JOG_11"})
    void speedAboveAWalksIsFlaggedAsARide(Course course) {
        assertThat(tracks(course))
                .allSatisfy(track -> assertThat(flags(track))
                        .as(track.name())
                        .hasAtLeastOneElementOfType(WalkFlag.Ride.class)
                        .allMatch(WalkFlag.Ride.class::isInstance));
    }

    @Test
    void aWalkWithAPartByBusIsNotFlagged() {
        assertThat(TrackExaminer.flags(900, riding(800), List.of())).isEmpty();
        assertThat(TrackExaminer.flags(100, riding(499), List.of())).isEmpty();
        assertThat(TrackExaminer.flags(100, riding(800), List.of())).containsExactly(new WalkFlag.Ride(800, 100));
    }

    @Test
    void aJumpToAnotherCityIsFlaggedAndAFlightIsNot() {
        var here = Line.points("0,0,10 50,65,10 100,130,10");
        assertThat(flags(with(here, Line.at(130, 50_000, 10.0))))
                .containsExactly(new WalkFlag.Teleport(Line.START_S + 130, 49_850, 30));
        assertThat(flags(with(here, Line.at(7_300, 900_000, 10.0)))).isEmpty();
        assertThat(flags(with(here, Line.at(130, 5_000, 4_900.0))))
                .as("a mast of the telephone network")
                .isEmpty();
        assertThat(flags(with(here, new TrackPoint(Instant.ofEpochSecond(Line.START_S + 130), 0, 0, 10.0))))
                .as("nowhere")
                .isEmpty();
    }

    @Test
    void aTrackThatIsDrawnAndNotReceivedIsFlagged() {
        var drawn = IntStream.range(0, 200)
                .mapToObj(i -> Line.at(5 * i, 6.5 * i, 10.0))
                .toList();
        assertThat(flags(drawn)).singleElement().isInstanceOf(WalkFlag.TooRegular.class);
        var claims = IntStream.range(0, 200)
                .mapToObj(i -> Line.at(5 * i, 6.5 * i, 10.0 + i % 3))
                .toList();
        assertThat(flags(claims)).as("receivers that know their error").isEmpty();
        assertThat(flags(drawn.subList(0, 30))).as("too short to tell").isEmpty();
    }

    /** Faster than anybody is paid for; it cannot be told from wheels. */
    private static boolean isJog(Course course) {
        return course == Course.JOG_9 || course == Course.JOG_11;
    }

    private static Explanation riding(double metres) {
        return new Explanation(0, 0, 0, 0, Map.of(UncountedReason.RIDING, new Explanation.Loss(60, metres)));
    }

    private static List<TrackPoint> with(List<TrackPoint> points, TrackPoint last) {
        var all = new ArrayList<>(points);
        all.add(last);
        return all;
    }

    private static List<Track> tracks(Course course) {
        var tracks = new ArrayList<Track>();
        for (var client : Client.values()) {
            for (var claim : Claim.values()) {
                for (int seed = 0; seed < SEEDS; seed++) {
                    tracks.add(TrackGenerator.track(course, client, claim, 31_000 + seed));
                }
            }
        }
        return tracks;
    }

    private static List<WalkFlag> flags(Track track) {
        return flags(track.points());
    }

    private static List<WalkFlag> flags(List<TrackPoint> points) {
        var walk = WalkProgress.starting(DaySteps.after(Map.of()), BigDecimal.ONE);
        for (var point : points) {
            walk = walk.advance(point, WalkRules.defaults(), ZoneOffset.UTC).progress();
        }
        return TrackExaminer.flags(walk.meter().metres(), walk.explanation(), points);
    }
}
