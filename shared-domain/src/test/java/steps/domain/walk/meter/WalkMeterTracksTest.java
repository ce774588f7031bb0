package steps.domain.walk.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import steps.domain.walk.Line;
import steps.domain.walk.tracks.Claim;
import steps.domain.walk.tracks.Client;
import steps.domain.walk.tracks.Course;
import steps.domain.walk.tracks.Course.Kind;
import steps.domain.walk.tracks.Receiver;
import steps.domain.walk.tracks.Track;
import steps.domain.walk.tracks.TrackCsv;
import steps.domain.walk.tracks.TrackGenerator;

/** What the rules pay for whole walks and rides, generated and recorded. */
class WalkMeterTracksTest {
    private static final int SEEDS = 20;

    static Stream<Arguments> walks() {
        return eachClient(Kind.WALK);
    }

    @ParameterizedTest
    @MethodSource("walks")
    void eachOrdinaryWalkCounts(Course course, Client client) {
        // Slow ones with many stops win a few percent by noise; the average of all walks is held tighter below.
        assertThat(shares(course, client, Claim.HONEST).average().orElseThrow()).isBetween(85.0, 110.0);
    }

    @ParameterizedTest
    @MethodSource("frequent")
    void allOrdinaryWalksCountWhateverTheReceiverClaims(Client client) {
        for (Claim claim : Claim.values()) {
            DoubleStream shares = courses(Kind.WALK).flatMapToDouble(course -> shares(course, client, claim));

            assertThat(shares.average().orElseThrow()).as("%s", claim).isBetween(85.0, 105.0);
        }
    }

    @ParameterizedTest
    @MethodSource("frequent")
    void nineOrdinaryWalksInTenCountNearlyWhole(Client client) {
        double[] shares = courses(Kind.WALK)
                .flatMapToDouble(course -> shares(course, client, Claim.HONEST))
                .toArray();

        assertThat(Arrays.stream(shares).filter(share -> share < 85).count()).isLessThan(shares.length / 10);
    }

    static Stream<Arguments> rides() {
        return eachClient(Kind.RIDE);
    }

    @ParameterizedTest
    @MethodSource("rides")
    void ridesDoNotCount(Course course, Client client) {
        for (Claim claim : Claim.values()) {
            assertThat(shares(course, client, claim).average().orElseThrow())
                    .as("%s", claim)
                    .isLessThan(3);
        }
    }

    static Stream<Arguments> benches() {
        return Stream.of(12.0, 20.0).flatMap(startM -> frequent().map(client -> arguments(client, startM)));
    }

    @ParameterizedTest
    @MethodSource("benches")
    void twentyMinutesOnABenchAreHardlyAStep(Client client, double startDistanceM) {
        WalkRules rules = startingAfter(startDistanceM);
        double[] steps = LongStream.rangeClosed(1, 100)
                .mapToObj(seed -> TrackGenerator.track(Course.BENCH, client, Claim.HONEST, seed))
                .mapToDouble(track -> metres(track, rules) / rules.stepLengthM())
                .sorted()
                .toArray();

        assertThat(steps[96]).isLessThanOrEqualTo(110);
        assertThat(Arrays.stream(steps).average().orElseThrow()).isLessThan(20);
    }

    /** The two models of receivers together: what noise adds to a way is what a fix every two seconds lets it add. */
    @Test
    void withTheMapOpenNoiseAddsHardlyAnything() {
        double[] shares = courses(Kind.WALK)
                .flatMapToDouble(course -> DoubleStream.concat(
                        shares(course, Client.OPEN_MAP, Receiver.WANDERING, Claim.HONEST),
                        shares(course, Client.OPEN_MAP, Receiver.GRAINY, Claim.HONEST)))
                .toArray();

        assertThat(Arrays.stream(shares).average().orElseThrow()).isBetween(98.0, 104.0);
        assertThat(Arrays.stream(shares).filter(share -> share > 115).count()).isLessThan(shares.length * 8L / 100);
    }

    @ParameterizedTest
    @EnumSource(
            value = Receiver.class,
            names = {"WANDERING", "GRAINY"})
    void aPhoneThatLiesAboutItsAccuracyEarnsLittleOnABench(Receiver receiver) {
        double steps = Stream.of(Claim.OPTIMISTIC, Claim.ABSENT)
                .flatMapToDouble(claim -> Stream.of(Client.OPEN_MAP, Client.POCKET, Client.IOS)
                        .flatMapToDouble(client -> metres(Course.BENCH, client, receiver, claim)))
                .map(metres -> metres / WalkRules.defaults().stepLengthM())
                .average()
                .orElseThrow();

        assertThat(steps).isLessThan(120);
    }

    @ParameterizedTest
    @EnumSource(
            value = Client.class,
            names = {"OPEN_MAP", "POCKET", "IOS"})
    void walksCountThoughSatellitesAndWiFiTakeTurns(Client client) {
        double share = courses(Kind.WALK)
                .flatMapToDouble(course -> shares(course, client, Receiver.MIXED, Claim.HONEST))
                .average()
                .orElseThrow();

        assertThat(share).isBetween(85.0, 105.0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Client.class,
            names = {"BATCHED", "SIGNIFICANT"})
    void bicyclesDoNotCountHoweverRareTheFixesAre(Client client) {
        for (Course course : List.of(Course.BICYCLE_10, Course.BICYCLE_15)) {
            assertThat(shares(course, client, Claim.HONEST).average().orElseThrow())
                    .as("%s", course)
                    .isLessThan(3);
        }
    }

    @Test
    void aPhoneInAPocketCountsFully() {
        WalkMeter meter = new WalkMeter(WalkRules.defaults());
        double speedMs = 5 / 3.6;
        for (int second = 0; second <= 1_800; second += 50) {
            meter.add(Line.at(second, speedMs * second, 10.0));
        }

        assertThat(meter.metres()).isCloseTo(speedMs * 1_800, within(0.01));
    }

    @Test
    void theSameSeedMakesTheSameTrack() {
        assertThat(TrackGenerator.track(Course.DOG, Client.IOS, Claim.HONEST, 7))
                .isEqualTo(TrackGenerator.track(Course.DOG, Client.IOS, Claim.HONEST, 7))
                .isNotEqualTo(TrackGenerator.track(Course.DOG, Client.IOS, Claim.HONEST, 8));
    }

    @Test
    void recordedWalksCountAndRecordedRidesDoNot() throws IOException {
        for (Track track : recorded()) {
            double share = 100 * metres(track, WalkRules.defaults()) / track.lengthM();
            if (track.name().contains("walk") || track.name().contains("hike")) {
                assertThat(share).as(track.name()).isBetween(85.0, 105.0);
            } else {
                assertThat(share).as(track.name()).isLessThan(3);
            }
        }
    }

    /** Recorded tracks lie beside the checkout, for they are not the project's own; elsewhere there are none. */
    private static List<Track> recorded() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        assumeTrue(root != null, "not in a checkout");
        Path folder = root.resolve("../shared/data/tracks");
        assumeTrue(Files.isDirectory(folder), "no recorded tracks beside the checkout");
        List<Track> tracks = TrackCsv.readFolder(folder);
        assertThat(tracks).isNotEmpty();
        return tracks;
    }

    private static Stream<Arguments> eachClient(Kind kind) {
        return courses(kind).flatMap(course -> frequent().map(client -> arguments(course, client)));
    }

    private static Stream<Client> frequent() {
        return Arrays.stream(Client.values()).filter(Client::isFrequent);
    }

    private static Stream<Course> courses(Kind kind) {
        return Arrays.stream(Course.values()).filter(course -> course.kind() == kind);
    }

    /** Counted metres of each seed's track in percent of its way. */
    private static DoubleStream shares(Course course, Client client, Claim claim) {
        return shares(course, client, Receiver.WANDERING, claim);
    }

    private static DoubleStream shares(Course course, Client client, Receiver receiver, Claim claim) {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> TrackGenerator.track(course, client, receiver, claim, seed))
                .mapToDouble(track -> 100 * metres(track, WalkRules.defaults()) / track.lengthM());
    }

    private static DoubleStream metres(Course course, Client client, Receiver receiver, Claim claim) {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> TrackGenerator.track(course, client, receiver, claim, seed))
                .mapToDouble(track -> metres(track, WalkRules.defaults()));
    }

    private static double metres(Track track, WalkRules rules) {
        WalkMeter meter = new WalkMeter(rules);
        track.points().forEach(meter::add);
        return meter.metres();
    }

    private static WalkRules startingAfter(double startDistanceM) {
        WalkRules rules = WalkRules.defaults();
        return new WalkRules(
                rules.maxAccuracyM(),
                rules.accuracyIfAbsentM(),
                startDistanceM,
                rules.startFactor(),
                rules.stepDistanceM(),
                rules.shortestSegmentS(),
                rules.speedLimitKmh(),
                rules.confirmFastS(),
                rules.restS(),
                rules.averagingS(),
                rules.slowEndsRideS(),
                rules.gapS(),
                rules.windowS(),
                rules.stepLengthM(),
                rules.dailyLimitSteps());
    }
}
