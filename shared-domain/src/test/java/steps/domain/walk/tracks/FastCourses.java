package steps.domain.walk.tracks;

import java.util.Random;

/** What is near the speed limit, on foot and not. */
final class FastCourses {
    private static final double HALF_AN_HOUR_S = 1_800;

    private FastCourses() {}

    static void jog(Trail trail, Random random, double speedKmh) {
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.ahead(random.nextDouble(100, 400), speedKmh / 3.6 * random.nextDouble(0.95, 1.05));
            trail.turn(random.nextDouble(-40, 40));
            if (random.nextInt(4) == 0) {
                trail.stand(random.nextDouble(5, 25));
            }
        }
    }

    /** On foot beside a child that learns to ride: mostly a walk, now and then a trot, and waiting. */
    static void besideBicycle(Trail trail, Random random) {
        while (trail.passedS() < HALF_AN_HOUR_S) {
            boolean trot = random.nextInt(4) == 0;
            trail.ahead(
                    random.nextDouble(20, trot ? 60 : 150),
                    trot ? random.nextDouble(2.3, 2.9) : random.nextDouble(1.1, 1.9));
            trail.turn(random.nextDouble(-30, 30)).stand(random.nextDouble(0, 20));
        }
    }

    /** A wait at the pier, a quarter of an hour over the water, a slow landing. */
    static void ferry(Trail trail, Random random) {
        double speed = random.nextDouble(4, 8);
        trail.stand(random.nextDouble(120, 400)).ahead(80, 1.2);
        trail.ahead(speed * random.nextDouble(600, 1_000), speed).turn(random.nextDouble(-60, 60));
        trail.ahead(80, 1.0).stand(random.nextDouble(60, 180));
    }

    static void busJam(Trail trail, Random random) {
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.ahead(random.nextDouble(40, 250), random.nextDouble(1.5, 4.5));
            trail.stand(random.nextDouble(15, 90));
            if (random.nextInt(4) == 0) {
                trail.ahead(random.nextDouble(150, 400), random.nextDouble(5, 9));
            }
        }
    }
}
