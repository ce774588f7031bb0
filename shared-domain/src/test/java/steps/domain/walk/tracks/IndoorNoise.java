package steps.domain.walk.tracks;

import java.util.Random;

/** Drifts by 8 to 25 m over one to four minutes, and hops 10 to 40 m away for half a minute to three minutes. */
final class IndoorNoise implements Noise {
    private static final int SECONDS_BETWEEN_HOPS = 240;

    private final Random random;
    private final double radiusM;
    private final double memory;
    private Place drift;
    private Place hop = new Place(0, 0);
    private int hopEndsIn;
    private Place truth = new Place(0, 0);

    IndoorNoise(Random random) {
        this.random = random;
        this.radiusM = random.nextDouble(8, 25);
        this.memory = Math.exp(-1 / random.nextDouble(60, 240));
        this.drift = Noise.scatter(radiusM, random);
    }

    @Override
    public void pass(Place now) {
        truth = now;
        Place fresh = Noise.scatter(radiusM * Math.sqrt(1 - memory * memory), random);
        drift = new Place(memory * drift.east() + fresh.east(), memory * drift.north() + fresh.north());
        if (hopEndsIn > 0) {
            hopEndsIn--;
        } else if (random.nextInt(SECONDS_BETWEEN_HOPS) == 0) {
            hop = Noise.away(random.nextDouble(10, 40), random);
            hopEndsIn = random.nextInt(30, 180);
        } else {
            hop = new Place(0, 0);
        }
    }

    @Override
    public Fix fix() {
        return new Fix(
                truth.plus(drift.east() + hop.east(), drift.north() + hop.north()),
                Math.hypot(radiusM, Math.hypot(hop.east(), hop.north()) / 2),
                radiusM);
    }
}
