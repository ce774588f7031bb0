package steps.domain.walk.tracks;

import java.util.Random;

/**
 * A receiver with 3 to 12 m as well, but of other making than {@link GpsNoise}: half of its variance is grain that changes
 * within seconds and has heavy tails, half is a bias that creeps over minutes and steps when the satellites in view
 * change. What it reports of itself goes up and down by a third.
 */
final class GrainyNoise implements Noise {
    private static final int SECONDS_BETWEEN_STEPS = 300;

    private final Random random;
    private final double radiusM;
    private final double grainMemory;
    private final double biasMemory;
    private final double halfM;
    private Place grain = new Place(0, 0);
    private Place bias;
    private Place truth = new Place(0, 0);

    GrainyNoise(Random random) {
        this.random = random;
        this.radiusM = random.nextDouble(3, 12);
        this.grainMemory = Math.exp(-1 / random.nextDouble(1, 6));
        this.biasMemory = Math.exp(-1 / random.nextDouble(90, 400));
        this.halfM = radiusM * Math.sqrt(0.5);
        this.bias = Noise.scatter(halfM, random);
    }

    @Override
    public void pass(Place now) {
        truth = now;
        grain = pulled(grain, grainMemory, random.nextInt(20) == 0 ? 2 * halfM : 0.9 * halfM);
        bias = pulled(bias, biasMemory, halfM);
        if (random.nextInt(SECONDS_BETWEEN_STEPS) == 0) {
            bias = Noise.scatter(halfM, random);
        }
    }

    private Place pulled(Place place, double memory, double towardsM) {
        Place fresh = Noise.scatter(towardsM * Math.sqrt(1 - memory * memory), random);
        return new Place(memory * place.east() + fresh.east(), memory * place.north() + fresh.north());
    }

    @Override
    public Fix fix() {
        double told = radiusM * Math.exp(0.3 * random.nextGaussian());
        return new Fix(truth.plus(grain.east() + bias.east(), grain.north() + bias.north()), told, radiusM);
    }
}
