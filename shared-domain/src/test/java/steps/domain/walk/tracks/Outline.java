package steps.domain.walk.tracks;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import steps.domain.walk.meter.Earth;
import steps.domain.walk.meter.TrackPoint;

/**
 * How long a recorded way is when nobody measured it: the length of its outline after Douglas and Peucker.
 *
 * <p>The plain sum of a recorded track pays for every quiver of the receiver, a fifth of a day's hike with rests. The
 * outline keeps every bend that lies further off than a fix without a reported accuracy is taken to err, and drops the
 * rest. It looks at places only, never at times or speeds, so it shares nothing with the meter that it is to judge.
 */
final class Outline {
    private static final double TOLERANCE_M = 10;

    private Outline() {}

    static double lengthM(List<TrackPoint> points) {
        if (points.isEmpty()) {
            return 0;
        }
        double[] east = new double[points.size()];
        double[] north = new double[points.size()];
        double parallelM =
                Earth.RADIUS_M * Math.cos(Math.toRadians(points.getFirst().latitude()));
        for (int i = 0; i < east.length; i++) {
            east[i] = Math.toRadians(points.get(i).longitude()) * parallelM;
            north[i] = Math.toRadians(points.get(i).latitude()) * Earth.RADIUS_M;
        }
        BitSet corners = corners(east, north);
        double lengthM = 0;
        for (int from = 0, to = corners.nextSetBit(1); to > 0; from = to, to = corners.nextSetBit(to + 1)) {
            lengthM += Math.hypot(east[to] - east[from], north[to] - north[from]);
        }
        return lengthM;
    }

    private static BitSet corners(double[] east, double[] north) {
        BitSet corners = new BitSet();
        corners.set(0);
        corners.set(east.length - 1);
        Deque<int[]> stretches = new ArrayDeque<>();
        stretches.push(new int[] {0, east.length - 1});
        while (!stretches.isEmpty()) {
            int[] stretch = stretches.pop();
            int farthest = farthest(east, north, stretch[0], stretch[1]);
            if (farthest > 0) {
                corners.set(farthest);
                stretches.push(new int[] {stretch[0], farthest});
                stretches.push(new int[] {farthest, stretch[1]});
            }
        }
        return corners;
    }

    /** The point that lies farthest off the straight stretch, 0 when all are within the tolerance. */
    private static int farthest(double[] east, double[] north, int from, int to) {
        double alongEast = east[to] - east[from];
        double alongNorth = north[to] - north[from];
        double square = alongEast * alongEast + alongNorth * alongNorth;
        int farthest = 0;
        double mostM = TOLERANCE_M;
        for (int i = from + 1; i < to; i++) {
            double dEast = east[i] - east[from];
            double dNorth = north[i] - north[from];
            double share = square == 0 ? 0 : Math.clamp((dEast * alongEast + dNorth * alongNorth) / square, 0, 1);
            double offM = Math.hypot(dEast - share * alongEast, dNorth - share * alongNorth);
            if (offM > mostM) {
                mostM = offM;
                farthest = i;
            }
        }
        return farthest;
    }
}
