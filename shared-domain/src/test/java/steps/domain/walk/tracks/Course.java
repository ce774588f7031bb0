package steps.domain.walk.tracks;

import java.util.Random;

/** What somebody does with a phone that shares its location, and what that ought to earn. */
public enum Course {
    STRAIGHT(Kind.WALK),
    BLOCKS(Kind.WALK),
    PARK_LOOP(Kind.WALK),
    STROLLER(Kind.WALK),
    DOG(Kind.WALK),
    BRISK(Kind.WALK),
    CAFE(Kind.WALK),
    SIGNAL_LOST(Kind.WALK),
    CANE(Kind.WALK),
    LONG_STOPS(Kind.WALK),
    LIGHTS(Kind.WALK),
    BESIDE_BICYCLE(Kind.FAST),
    JOG_9(Kind.FAST),
    JOG_11(Kind.FAST),
    DOG_PARK(Kind.CRAMPED),
    PLAYGROUND(Kind.CRAMPED),
    SHUTTLE(Kind.CRAMPED),
    BENCH(Kind.STANDING),
    TRAM(Kind.RIDE),
    BICYCLE_10(Kind.RIDE),
    BICYCLE_15(Kind.RIDE),
    SCOOTER(Kind.RIDE),
    CAR(Kind.RIDE),
    FERRY(Kind.RIDE),
    JAM(Kind.CRAWL),
    BUS_JAM(Kind.CRAWL);

    /** What a course ought to earn. */
    public enum Kind {
        /** All of its metres. */
        WALK,
        /** What of it is slower than the speed limit, though all of it is on foot. */
        FAST,
        /** All of its metres, though it is too cramped for satellites to tell. */
        CRAMPED,
        /** Nothing, for it has no metres. */
        STANDING,
        /** Nothing. */
        RIDE,
        /** Nothing, though its distances are a walker's. */
        CRAWL
    }

    private final Kind kind;

    Course(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    Trail lay(Random random) {
        Trail trail = new Trail();
        switch (this) {
            case STRAIGHT -> Courses.straight(trail, random);
            case BLOCKS -> Courses.blocks(trail, random);
            case PARK_LOOP -> Courses.parkLoop(trail, random);
            case STROLLER -> Courses.stroller(trail, random);
            case DOG -> Courses.dog(trail, random);
            case BRISK -> Courses.brisk(trail, random);
            case CAFE -> Courses.cafe(trail, random);
            case SIGNAL_LOST -> Courses.signalLost(trail, random);
            case CANE -> SlowCourses.cane(trail, random);
            case LONG_STOPS -> SlowCourses.longStops(trail, random);
            case LIGHTS -> SlowCourses.lights(trail, random);
            case DOG_PARK -> SlowCourses.dogPark(trail, random);
            case BESIDE_BICYCLE -> FastCourses.besideBicycle(trail, random);
            case JOG_9 -> FastCourses.jog(trail, random, 9);
            case JOG_11 -> FastCourses.jog(trail, random, 11);
            case PLAYGROUND -> Courses.playground(trail, random);
            case SHUTTLE -> Courses.shuttle(trail, random);
            case BENCH -> Courses.bench(trail, random);
            case TRAM -> Courses.tram(trail, random);
            case BICYCLE_10 -> Courses.slowBicycle(trail, random);
            case BICYCLE_15 -> Courses.bicycle(trail, random);
            case SCOOTER -> Courses.scooter(trail, random);
            case CAR -> Courses.car(trail, random);
            case FERRY -> FastCourses.ferry(trail, random);
            case BUS_JAM -> FastCourses.busJam(trail, random);
            case JAM -> Courses.jam(trail, random);
        }
        return trail;
    }
}
