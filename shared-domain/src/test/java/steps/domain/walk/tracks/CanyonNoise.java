package steps.domain.walk.tracks;

import java.util.Random;

/** Every two or three minutes a burst: for 5 to 60 s every fix is somewhere else, 15 to 80 m away. */
final class CanyonNoise implements Noise {
    private static final int SECONDS_BETWEEN_BURSTS = 150;

    private final Random random;
    private final GpsNoise within;
    private int burstEndsIn;
    private double burstM;

    CanyonNoise(Random random) {
        this.random = random;
        this.within = new GpsNoise(random, random.nextDouble(6, 12));
    }

    @Override
    public void pass(Place truth) {
        within.pass(truth);
        if (burstEndsIn > 0) {
            burstEndsIn--;
        } else if (random.nextInt(SECONDS_BETWEEN_BURSTS) == 0) {
            burstEndsIn = random.nextInt(5, 60);
            burstM = random.nextDouble(15, 80);
        }
    }

    @Override
    public Fix fix() {
        Fix calm = within.fix();
        if (burstEndsIn == 0) {
            return calm;
        }
        Place off = Noise.away(burstM * random.nextDouble(0.3, 1), random);
        return new Fix(calm.place().plus(off.east(), off.north()), calm.radiusM() + burstM / 2, calm.usualRadiusM());
    }
}
