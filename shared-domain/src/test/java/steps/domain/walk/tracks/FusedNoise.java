package steps.domain.walk.tracks;

import java.util.Random;

/** Follows the disturbed position with a lag of 4 to 10 s: smooth, and short of every turn. */
final class FusedNoise implements Noise {
    private final GpsNoise within;
    private final double share;
    private Place smooth;
    private Fix last;

    FusedNoise(Random random) {
        this.within = new GpsNoise(random, random.nextDouble(4, 10), false);
        this.share = 1 / random.nextDouble(4, 10);
    }

    @Override
    public void pass(Place truth) {
        within.pass(truth);
        last = within.fix();
        Place now = last.place();
        smooth = smooth == null
                ? now
                : smooth.plus(share * (now.east() - smooth.east()), share * (now.north() - smooth.north()));
    }

    @Override
    public Fix fix() {
        return new Fix(smooth, last.radiusM(), last.usualRadiusM());
    }
}
