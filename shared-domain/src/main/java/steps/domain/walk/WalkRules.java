package steps.domain.walk;

/**
 * The numbers behind every counted metre; all are settings.
 *
 * @param maxAccuracyM a fix less accurate than this is skipped
 * @param accuracyIfAbsentM what a fix without a reported accuracy is taken for
 * @param startDistanceM how far from where one stands a walk begins, at least
 * @param startFactor the same as a multiple of the accuracy; the larger of both decides
 * @param stepDistanceM the shortest stretch that counts while walking
 * @param shortestSegmentS the shortest time over which a speed is judged
 * @param speedLimitKmh above this nobody walks
 * @param confirmFastS how long after a fast point the next one decides whether it was a spike
 * @param restS walking without progress for so long is standing
 * @param averagingS time constant with which the place where one stands follows the fixes
 * @param slowEndsRideS a ride is over after so much time below the speed limit
 * @param gapS silence longer than this breaks the track
 * @param stepLengthM metres in a step
 * @param dailyLimitSteps steps paid a day; applied by the caller
 */
public record WalkRules(
        double maxAccuracyM,
        double accuracyIfAbsentM,
        double startDistanceM,
        double startFactor,
        double stepDistanceM,
        int shortestSegmentS,
        double speedLimitKmh,
        int confirmFastS,
        int restS,
        int averagingS,
        int slowEndsRideS,
        int gapS,
        double stepLengthM,
        int dailyLimitSteps) {

    public WalkRules {
        requirePositive(maxAccuracyM, "maxAccuracyM");
        requirePositive(accuracyIfAbsentM, "accuracyIfAbsentM");
        requirePositive(startDistanceM, "startDistanceM");
        requirePositive(startFactor, "startFactor");
        requirePositive(stepDistanceM, "stepDistanceM");
        requirePositive(shortestSegmentS, "shortestSegmentS");
        requirePositive(speedLimitKmh, "speedLimitKmh");
        requirePositive(confirmFastS, "confirmFastS");
        requirePositive(restS, "restS");
        requirePositive(averagingS, "averagingS");
        requirePositive(slowEndsRideS, "slowEndsRideS");
        requirePositive(gapS, "gapS");
        requirePositive(stepLengthM, "stepLengthM");
        requirePositive(dailyLimitSteps, "dailyLimitSteps");
        if (accuracyIfAbsentM > maxAccuracyM) {
            throw new IllegalArgumentException("accuracyIfAbsentM " + accuracyIfAbsentM + " over maxAccuracyM "
                    + maxAccuracyM + " would refuse every fix without an accuracy");
        }
        if (gapS < shortestSegmentS) {
            throw new IllegalArgumentException("gapS " + gapS + " below shortestSegmentS " + shortestSegmentS
                    + " would refuse every segment of an ordinary track");
        }
    }

    /** The measured defaults. */
    public static WalkRules defaults() {
        return new WalkRules(50, 10, 15, 2, 12, 15, 8, 30, 60, 60, 60, 600, 0.75, 3_000);
    }

    private static void requirePositive(double value, String name) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(name + " must be a positive number, not " + value);
        }
    }
}
