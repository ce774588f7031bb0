package steps.domain.walk.tracks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import steps.domain.walk.meter.Earth;
import steps.domain.walk.meter.TrackPoint;

/** Makes tracks as Telegram would deliver them; the same seed always makes the same track. */
public final class TrackGenerator {
    private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    private static final double LATITUDE = 55.7522;
    private static final double LONGITUDE = 37.6156;

    private TrackGenerator() {}

    public static Track track(Course course, Client client, Claim claim, long seed) {
        return track(course, client, Receiver.WANDERING, claim, seed);
    }

    public static Track track(Course course, Client client, Receiver receiver, Claim claim, long seed) {
        String name = course + " " + client + (receiver == Receiver.WANDERING ? "" : " " + receiver) + " " + claim + " "
                + seed;
        // Neighbouring seeds make Random begin alike, which would give whole rows of seeds the same receiver.
        Random random = new Random(new SplittableRandom(name.hashCode()).nextLong());
        Trail trail = course.lay(random);
        return new Track(name, record(trail, client, receiver.noise(random), claim, random), trail.lengthM());
    }

    private static List<TrackPoint> record(Trail trail, Client client, Noise noise, Claim claim, Random random) {
        boolean silentInTheDark = random.nextBoolean();
        List<TrackPoint> points = new ArrayList<>();
        int next = 0;
        for (int second = 0; second < trail.seconds(); second++) {
            noise.pass(trail.at(second));
            if (second < next) {
                continue;
            }
            next = client.nextS(second, trail, random);
            Fix fix = noise.fix();
            if (!trail.isDark(second)) {
                points.add(point(second, fix.place(), claim.of(fix.radiusM(), fix.usualRadiusM())));
            } else if (!silentInTheDark) {
                points.add(point(second, fix.place(), 65.0 + random.nextInt(1_000)));
            }
        }
        return points;
    }

    private static TrackPoint point(int second, Place place, Double accuracyM) {
        double latitude = LATITUDE + Math.toDegrees(place.north() / Earth.RADIUS_M);
        double parallelM = Earth.RADIUS_M * Math.cos(Math.toRadians(LATITUDE));
        double longitude = LONGITUDE + Math.toDegrees(place.east() / parallelM);
        return new TrackPoint(START.plusSeconds(second), latitude, longitude, accuracyM);
    }
}
