package steps.bot.walk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import steps.bot.walk.card.Stretch.Kind;
import steps.bot.walk.card.Stretch.Place;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.walk.meter.TrackedPoint;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.meter.Verdict;
import steps.domain.walk.track.Track;

class StretchesTest {
    private final List<TrackedPoint> points = new ArrayList<>();

    @Test
    void theWayBetweenTwoVerdictsIsWhatTheSecondSays() {
        waiting(0);
        waiting(1);
        counted(2);
        waiting(3);
        uncounted(4, UncountedReason.TOO_FAST);

        assertThat(stretches())
                .containsExactly(
                        new Stretch(Kind.COUNTED, places(0, 1, 2)), new Stretch(Kind.TOO_FAST, places(2, 3, 4)));
    }

    @Test
    void theSameAgainIsOneStretch() {
        waiting(0);
        counted(1);
        waiting(2);
        counted(3);

        assertThat(stretches()).containsExactly(new Stretch(Kind.COUNTED, places(0, 1, 2, 3)));
    }

    @Test
    void standingIsOnePlaceFromWhichTheWayGoesOn() {
        waiting(0);
        counted(10);
        uncounted(12, UncountedReason.STANDING);
        uncounted(8, UncountedReason.STANDING);
        counted(20);

        var found = stretches();
        assertThat(found).extracting(Stretch::kind).containsExactly(Kind.COUNTED, Kind.STANDING, Kind.COUNTED);
        assertThat(found.get(1).places()).hasSize(1);
        var stand = found.get(1).places().getFirst();
        assertThat(stand.latitude()).isCloseTo(10, within(1e-9));
        assertThat(found.get(2).places()).containsExactly(stand, place(20));
    }

    @Test
    void aStretchThatCountsButIsNotPaidIsOverTheLimit() {
        waiting(0);
        points.add(tracked(1, new Verdict.Counted(100), 0));

        assertThat(stretches()).extracting(Stretch::kind).containsExactly(Kind.OVER_LIMIT);
    }

    @Test
    void aWeakFixIsADotAndNoPartOfTheWay() {
        waiting(0);
        uncounted(50, UncountedReason.WEAK_SIGNAL);
        counted(1);

        assertThat(stretches())
                .containsExactly(new Stretch(Kind.WEAK_SIGNAL, places(50)), new Stretch(Kind.COUNTED, places(0, 1)));
    }

    @Test
    void aRideAndAFastStretchLookTheSame() {
        waiting(0);
        uncounted(1, UncountedReason.TOO_FAST);
        uncounted(2, UncountedReason.RIDING);

        assertThat(stretches()).containsExactly(new Stretch(Kind.TOO_FAST, places(0, 1, 2)));
    }

    @Test
    void anUndecidedEndBelongsToNothing() {
        waiting(0);
        waiting(1);

        assertThat(stretches()).isEmpty();
    }

    private List<Stretch> stretches() {
        return Stretches.of(new Track(1, points));
    }

    private void waiting(int latitude) {
        points.add(tracked(latitude, new Verdict.Waiting(), 0));
    }

    private void counted(int latitude) {
        points.add(tracked(latitude, new Verdict.Counted(75), 100));
    }

    private void uncounted(int latitude, UncountedReason reason) {
        points.add(tracked(latitude, new Verdict.Uncounted(reason, 5), 0));
    }

    private TrackedPoint tracked(int latitude, Verdict verdict, int steps) {
        var at = Instant.ofEpochSecond(1_793_534_400L + 60L * points.size());
        return new TrackedPoint(new TrackPoint(at, latitude, 37, 10.0), verdict, steps, BigDecimal.ONE);
    }

    private static List<Place> places(int... latitudes) {
        return Arrays.stream(latitudes).mapToObj(StretchesTest::place).toList();
    }

    private static Place place(int latitude) {
        return new Place(latitude, 37);
    }
}
