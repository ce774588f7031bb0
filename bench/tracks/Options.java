import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import steps.domain.walk.meter.WalkRules;

/**
 * What the person at the command line asked for.
 *
 * @param runs tracks for each course, client and claim
 * @param firstSeed far from the seeds of the module's tests, so that the tracks are unseen
 * @param each whether every generated track is shown as well
 * @param folders of recorded tracks
 */
record Options(int runs, long firstSeed, double startDistanceM, boolean each, List<Path> folders) {
    static final String USAGE =
            "usage: bench/tracks/run [--runs N] [--seed FIRST | --tuning] [--start-distance METRES] [--each] [FOLDER ...]";

    /** Nobody has looked at tracks of these seeds while the rules were made. */
    private static final long FIRST_UNSEEN_SEED = 2_000_000;

    /** Rules are tried on these, so that the table stays unseen. */
    private static final long FIRST_TUNING_SEED = 1;

    static Options parse(String... arguments) {
        Options options = new Options(100, FIRST_UNSEEN_SEED, WalkRules.defaults().startDistanceM(), false, List.of());
        for (int i = 0; i < arguments.length; i++) {
            options = switch (arguments[i]) {
                case "--runs" -> options.withRuns(value(arguments, ++i, Integer::parseInt));
                case "--seed" -> options.withFirstSeed(value(arguments, ++i, Long::parseLong));
                case "--tuning" -> options.withFirstSeed(FIRST_TUNING_SEED);
                case "--start-distance" -> options.withStartDistanceM(value(arguments, ++i, Double::parseDouble));
                case "--each" -> options.withEach();
                default -> options.withFolder(arguments[i]);
            };
        }
        return options;
    }

    WalkRules rules() {
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

    private Options withRuns(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("--runs must be at least 1, not " + value);
        }
        return new Options(value, firstSeed, startDistanceM, each, folders);
    }

    private Options withFirstSeed(long value) {
        return new Options(runs, value, startDistanceM, each, folders);
    }

    private Options withStartDistanceM(double value) {
        return new Options(runs, firstSeed, value, each, folders);
    }

    private Options withEach() {
        return new Options(runs, firstSeed, startDistanceM, true, folders);
    }

    private Options withFolder(String name) {
        if (name.startsWith("-")) {
            throw new IllegalArgumentException("unknown option " + name);
        }
        if (!Files.isDirectory(Path.of(name))) {
            throw new IllegalArgumentException("no such folder: " + name);
        }
        List<Path> more = new ArrayList<>(folders);
        more.add(Path.of(name));
        return new Options(runs, firstSeed, startDistanceM, each, List.copyOf(more));
    }

    private static <T> T value(String[] arguments, int index, Function<String, T> parse) {
        String option = arguments[index - 1];
        if (index == arguments.length) {
            throw new IllegalArgumentException(option + " needs a number");
        }
        try {
            return parse.apply(arguments[index]);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a number, not " + arguments[index], e);
        }
    }
}
