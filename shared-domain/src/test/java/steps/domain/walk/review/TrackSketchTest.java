package steps.domain.walk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steps.domain.walk.Line;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.walk.tracks.Claim;
import steps.domain.walk.tracks.Client;
import steps.domain.walk.tracks.Course;
import steps.domain.walk.tracks.TrackGenerator;

class TrackSketchTest {
    @Test
    void theSameFixesHaveTheSameSketchWhenever() {
        var track = track(Course.DOG, 1);
        var later = track.stream()
                .map(point -> new TrackPoint(point.at().plusSeconds(86_400), point.latitude(), point.longitude(), 7.0))
                .toList();
        assertThat(TrackSketch.of(track).hashes()).hasSize(TrackSketch.SIZE);
        assertThat(TrackSketch.of(later)).isEqualTo(TrackSketch.of(track));
    }

    /** About as many hashes are the same as places are. */
    @Test
    void mostOfATrackIsRecognised() {
        int recognised = 0;
        for (int seed = 0; seed < 40; seed++) {
            var track = track(Course.BLOCKS, seed);
            recognised += common(track, track.subList(track.size() / 5, track.size())) >= TrackSketch.SAME ? 1 : 0;
        }
        assertThat(recognised).isGreaterThanOrEqualTo(36);
    }

    /** The same streets at the same pace with another receiver. */
    @Test
    void noTwoHonestTracksAreAlike() {
        var walks = new ArrayList<List<TrackPoint>>();
        for (var course : List.of(Course.STRAIGHT, Course.DOG, Course.CAFE, Course.BENCH, Course.PLAYGROUND)) {
            for (int seed = 0; seed < 30; seed++) {
                walks.add(track(course, seed));
            }
        }
        var seen = new HashSet<Long>();
        for (var walk : walks) {
            var hashes = TrackSketch.of(walk).hashes();
            assertThat(seen).doesNotContainAnyElementsOf(hashes);
            seen.addAll(hashes);
        }
    }

    @Test
    void aPhoneThatLiesStillIsNobodyInParticular() {
        var random = new Random(3);
        var lying = IntStream.range(0, 500)
                .mapToObj(i -> Line.at(2 * i, random.nextInt(2) == 0 ? 0 : 0.1, 10.0))
                .toList();
        assertThat(TrackSketch.of(lying).hashes()).isEmpty();
        assertThat(TrackSketch.of(List.of()).hashes()).isEmpty();
    }

    private static int common(List<TrackPoint> one, List<TrackPoint> other) {
        var common = new HashSet<>(TrackSketch.of(one).hashes());
        common.retainAll(TrackSketch.of(other).hashes());
        return common.size();
    }

    private static List<TrackPoint> track(Course course, int seed) {
        return TrackGenerator.track(course, Client.IOS, Claim.HONEST, seed).points();
    }
}
