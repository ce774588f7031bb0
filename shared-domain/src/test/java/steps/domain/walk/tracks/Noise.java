package steps.domain.walk.tracks;

import java.util.Random;

/** What a receiver makes of the true places it is carried through. */
interface Noise {
    /** The radius that holds 68 % of a two-dimensional normal distribution, in standard deviations of one axis. */
    double RADIUS_IN_SIGMAS = 1.51;

    /** Goes one second on. */
    void pass(Place truth);

    /** Where the receiver believes to be now. */
    Fix fix();

    /** A place that is off by this radius, as often as the radius says. */
    static Place scatter(double radiusM, Random random) {
        double sigmaM = radiusM / RADIUS_IN_SIGMAS;
        return new Place(sigmaM * random.nextGaussian(), sigmaM * random.nextGaussian());
    }

    /** A place so far away, in any direction. */
    static Place away(double metres, Random random) {
        double angle = random.nextDouble(2 * Math.PI);
        return new Place(metres * Math.sin(angle), metres * Math.cos(angle));
    }
}
