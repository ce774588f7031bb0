package steps.domain.walk.tracks;

import java.util.Random;

/**
 * The error of a receiver: it wanders about slowly, by 3 to 12 m (radius that holds 68 % of the fixes, as phones report
 * it) and correlated over 20 to 120 s; between high buildings it also jumps away for a while.
 */
final class GpsNoise implements Noise {
    private static final int SECONDS_BETWEEN_JUMPS = 400;

    private final Random random;
    private final double radiusM;
    private final double memory;
    private final boolean canyon;
    private Place truth = new Place(0, 0);
    private Place wander;
    private Place jump = new Place(0, 0);
    private int jumpEndsIn;

    GpsNoise(Random random, double radiusM) {
        this(random, radiusM, true);
    }

    /** @param jumping whether it may be one of those between high buildings */
    GpsNoise(Random random, double radiusM, boolean jumping) {
        this.random = random;
        this.radiusM = radiusM;
        this.memory = Math.exp(-1 / random.nextDouble(20, 120));
        this.canyon = jumping && random.nextInt(3) == 0;
        this.wander = new Place(gaussian(1), gaussian(1));
    }

    @Override
    public void pass(Place now) {
        truth = now;
        double fresh = Math.sqrt(1 - memory * memory);
        wander = new Place(memory * wander.east() + gaussian(fresh), memory * wander.north() + gaussian(fresh));
        if (jumpEndsIn > 0) {
            jumpEndsIn--;
        } else if (canyon && random.nextInt(SECONDS_BETWEEN_JUMPS) == 0) {
            double angle = random.nextDouble(2 * Math.PI);
            double far = random.nextDouble(30, 120);
            jump = new Place(far * Math.sin(angle), far * Math.cos(angle));
            jumpEndsIn = random.nextInt(5, 40);
        }
    }

    @Override
    public Fix fix() {
        Place wandered = truth.plus(wander.east(), wander.north());
        return jumpEndsIn > 0
                ? new Fix(
                        wandered.plus(jump.east(), jump.north()),
                        radiusM + Math.hypot(jump.east(), jump.north()),
                        radiusM)
                : new Fix(wandered, radiusM, radiusM);
    }

    private double gaussian(double share) {
        return share * radiusM / RADIUS_IN_SIGMAS * random.nextGaussian();
    }
}
