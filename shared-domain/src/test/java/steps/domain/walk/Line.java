package steps.domain.walk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import steps.domain.walk.meter.Earth;
import steps.domain.walk.meter.TrackPoint;

/** Points on a line to the north, for tests that think in seconds and metres. */
public final class Line {
    public static final long START_S = 1_760_000_000L;

    private Line() {}

    /** "t,x,accuracy …": seconds after the start and metres north on a line. */
    public static List<TrackPoint> points(String text) {
        List<TrackPoint> points = new ArrayList<>();
        for (String point : text.split(" ", -1)) {
            String[] part = point.split(",", -1);
            points.add(at(Integer.parseInt(part[0]), Double.parseDouble(part[1]), Double.valueOf(part[2])));
        }
        return points;
    }

    public static TrackPoint at(int second, double metresNorth, Double accuracy) {
        double latitude = 55 + Math.toDegrees(metresNorth / Earth.RADIUS_M);
        return new TrackPoint(Instant.ofEpochSecond(START_S + second), latitude, 37, accuracy);
    }

    /** Rests, walks, rides, jumps, gaps and weak fixes in random order, so that every phase and transition occurs. */
    public static List<TrackPoint> randomTrack(Random random, int size) {
        List<TrackPoint> track = new ArrayList<>();
        double[] speeds = {0, 0, 0.7, 1.3, 1.3, 1.9, 2.4, 5, 14};
        double speed = 0;
        double x = 0;
        int t = 0;
        while (track.size() < size) {
            if (random.nextInt(12) == 0) {
                speed = speeds[random.nextInt(speeds.length)];
            }
            int pause = random.nextInt(200) == 0 ? 700 : 1 + random.nextInt(random.nextBoolean() ? 5 : 60);
            t += pause;
            x += speed * pause;
            double jump = random.nextInt(25) == 0 ? 300 : 6;
            double accuracy = random.nextInt(15) == 0 ? 90 : 4 + random.nextInt(20);
            track.add(at(t, x + jump * random.nextGaussian(), random.nextInt(6) == 0 ? null : (Double) accuracy));
        }
        return track;
    }
}
