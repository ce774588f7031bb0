package steps.domain.walk.tracks;

import java.util.Random;

/**
 * Satellites to 5 m, Wi-Fi to 20–50 m: which of them answers changes after one to four fixes. The error of Wi-Fi is that of
 * the access points around, the same as long as one stays among them.
 */
final class MixedNoise implements Noise {
    private static final double CELL_M = 40;

    private final Random random;
    private final GpsNoise satellites;
    private final double wifiRadiusM;
    private final long seed;
    private Place truth = new Place(0, 0);
    private boolean wifi;
    private int fixesLeft;

    MixedNoise(Random random) {
        this.random = random;
        this.satellites = new GpsNoise(random, 5);
        this.wifiRadiusM = random.nextDouble(20, 50);
        this.seed = random.nextLong();
    }

    @Override
    public void pass(Place now) {
        truth = now;
        satellites.pass(now);
    }

    @Override
    public Fix fix() {
        if (fixesLeft == 0) {
            wifi = !wifi;
            fixesLeft = random.nextInt(1, 5);
        }
        fixesLeft--;
        if (!wifi) {
            return satellites.fix();
        }
        Random around = new Random(seed
                ^ Math.floorDiv((long) truth.east(), (long) CELL_M) * 73_856_093L
                ^ Math.floorDiv((long) truth.north(), (long) CELL_M) * 19_349_663L);
        around.nextLong();
        Place error = Noise.scatter(0.6 * wifiRadiusM, around);
        Place quiver = Noise.scatter(0.8 * wifiRadiusM, random);
        return new Fix(
                truth.plus(error.east() + quiver.east(), error.north() + quiver.north()), wifiRadiusM, wifiRadiusM);
    }
}
