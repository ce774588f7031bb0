package steps.domain.walk.tracks;

import java.util.Random;

/** How those go who are slow, or often stand: speeds in metres a second, drawn anew for each track. */
final class SlowCourses {
    private static final double HALF_AN_HOUR_S = 1_800;

    private SlowCourses() {}

    /** Two kilometres an hour, with a breather now and then. */
    static void cane(Trail trail, Random random) {
        double speed = random.nextDouble(0.5, 0.62);
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.ahead(random.nextDouble(30, 120), speed).turn(random.nextDouble(-40, 40));
            trail.stand(random.nextDouble(5, 40));
        }
    }

    /** A stroller that stands as long as it rolls. */
    static void longStops(Trail trail, Random random) {
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.ahead(random.nextDouble(60, 200), random.nextDouble(0.6, 0.9));
            trail.turn(random.nextDouble(-60, 60)).stand(random.nextDouble(60, 240));
        }
    }

    static void lights(Trail trail, Random random) {
        double speed = random.nextDouble(1.2, 1.5);
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.ahead(random.nextDouble(80, 220), speed).stand(random.nextDouble(10, 70));
            trail.turn(90 * (random.nextInt(3) - 1));
        }
    }

    /** To and fro on a lawn of 70 by 70 metres. */
    static void dogPark(Trail trail, Random random) {
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.towards(new Place(random.nextDouble(70), random.nextDouble(70)), random.nextDouble(0.8, 1.3));
            trail.stand(random.nextDouble(0, 25));
        }
    }
}
