package steps.domain.walk.meter;

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
 * @param windowS fixes of so many seconds are averaged before they are judged
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
        int windowS,
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
        requirePositive(windowS, "windowS");
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
        return new WalkRules(50, 10, 12, 2.2, 8, 12, 8, 30, 75, 60, 60, 600, 6, 0.75, 3_000);
    }

    /**
     * The same for {@link MeterVersion#FIX_BY_FIX}, which was measured with other defaults: what an operator has changed
     * holds for walks of both versions.
     */
    WalkRules forFixByFix() {
        var usual = defaults();
        return new WalkRules(
                maxAccuracyM,
                accuracyIfAbsentM,
                startDistanceM == usual.startDistanceM ? 15 : startDistanceM,
                startFactor == usual.startFactor ? 2 : startFactor,
                stepDistanceM == usual.stepDistanceM ? 12 : stepDistanceM,
                shortestSegmentS == usual.shortestSegmentS ? 15 : shortestSegmentS,
                speedLimitKmh,
                confirmFastS,
                restS == usual.restS ? 60 : restS,
                averagingS,
                slowEndsRideS,
                gapS,
                windowS,
                stepLengthM,
                dailyLimitSteps);
    }

    private static void requirePositive(double value, String name) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(name + " must be a positive number, not " + value);
        }
    }
}
