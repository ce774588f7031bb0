package steps.domain.walk.tracks;

import java.util.Random;

/** How each course is gone; speeds in metres a second, drawn anew for each track. */
final class Courses {
    private static final double HALF_AN_HOUR_S = 1_800;

    private Courses() {}

    static void straight(Trail trail, Random random) {
        double speed = random.nextDouble(1.2, 1.5);
        trail.ahead(speed * HALF_AN_HOUR_S, speed);
    }

    static void blocks(Trail trail, Random random) {
        double speed = random.nextDouble(1.2, 1.5);
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.ahead(random.nextDouble(60, 180), speed);
            trail.turn(90 * (random.nextInt(3) - 1));
            if (random.nextInt(3) == 0) {
                trail.stand(random.nextDouble(5, 45));
            }
        }
    }

    static void parkLoop(Trail trail, Random random) {
        double speed = random.nextDouble(1.1, 1.4);
        double radius = random.nextDouble(50, 150);
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.ahead(Math.toRadians(5) * radius, speed).turn(5);
        }
    }

    static void stroller(Trail trail, Random random) {
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.ahead(random.nextDouble(80, 250), random.nextDouble(0.65, 0.75));
            trail.turn(random.nextDouble(-40, 40));
            trail.stand(random.nextDouble(10, 90));
        }
    }

    static void dog(Trail trail, Random random) {
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.ahead(random.nextDouble(15, 80), random.nextDouble(0.9, 1.5));
            trail.turn(random.nextDouble(-50, 50));
            trail.stand(random.nextDouble(3, 30));
        }
    }

    static void brisk(Trail trail, Random random) {
        double speed = random.nextDouble(1.75, 1.95);
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.ahead(random.nextDouble(100, 300), speed);
            trail.turn(random.nextDouble(-30, 30));
        }
    }

    static void cafe(Trail trail, Random random) {
        double speed = random.nextDouble(1.2, 1.5);
        trail.ahead(700, speed).stand(random.nextDouble(900, 1_500));
        trail.turn(random.nextDouble(-90, 90)).ahead(700, speed);
    }

    static void signalLost(Trail trail, Random random) {
        double speed = random.nextDouble(1.2, 1.5);
        for (int times = 0; times < 3; times++) {
            trail.ahead(random.nextDouble(300, 700), speed);
            trail.underground(random.nextDouble(60, 500), speed).turn(random.nextDouble(-30, 30));
        }
        trail.ahead(400, speed);
    }

    static void playground(Trail trail, Random random) {
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.towards(new Place(random.nextDouble(18), random.nextDouble(18)), random.nextDouble(0.7, 1.2));
            trail.stand(random.nextDouble(0, 8));
        }
    }

    static void shuttle(Trail trail, Random random) {
        double speed = random.nextDouble(1.0, 1.4);
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.ahead(40, speed).turn(180);
        }
    }

    static void bench(Trail trail, Random random) {
        trail.stand(1_200);
    }

    static void tram(Trail trail, Random random) {
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.ahead(30, 4).ahead(random.nextDouble(300, 600), random.nextDouble(6, 12));
            trail.ahead(30, 4).stand(random.nextDouble(15, 40));
            trail.turn(random.nextDouble(-30, 30));
        }
    }

    static void slowBicycle(Trail trail, Random random) {
        wheels(trail, random, 10, 20);
    }

    static void bicycle(Trail trail, Random random) {
        wheels(trail, random, 15, 40);
    }

    static void scooter(Trail trail, Random random) {
        wheels(trail, random, 20, 40);
    }

    static void car(Trail trail, Random random) {
        wheels(trail, random, 45, 60);
    }

    /** Legs at a speed that varies by a tenth, with a red light after every third. */
    private static void wheels(Trail trail, Random random, double speedKmh, double longestStopS) {
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.ahead(random.nextDouble(100, 400), speedKmh / 3.6 * random.nextDouble(0.9, 1.1));
            trail.turn(random.nextDouble(-45, 45));
            if (random.nextInt(3) == 0) {
                trail.stand(random.nextDouble(5, longestStopS));
            }
        }
    }

    static void jam(Trail trail, Random random) {
        while (trail.passedS() < HALF_AN_HOUR_S) {
            trail.ahead(random.nextDouble(10, 120), random.nextDouble(2, 7));
            trail.stand(random.nextDouble(10, 70));
        }
    }
}
