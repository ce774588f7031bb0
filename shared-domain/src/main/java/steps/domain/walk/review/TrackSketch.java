package steps.domain.walk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import steps.domain.walk.meter.TrackPoint;

/**
 * What is unique about a track, in a few numbers: of the hashes of each three places that follow each other, the
 * smallest. Tracks that share most of their fixes share most of these, whenever they were walked and wherever they begin.
 */
record TrackSketch(List<Long> hashes) {
    /** So many are kept. */
    static final int SIZE = 8;

    /** Below this a track is too short to be unique. */
    static final int ENOUGH = 5;

    /** So many of them in common are no chance. */
    static final int SAME = 4;

    private static final int IN_A_ROW = 3;

    /** A metre or so: less than what a receiver errs by, more than what rounding on the way changes. */
    private static final double DEGREE_PARTS = 1e5;

    TrackSketch {
        hashes = List.copyOf(hashes);
    }

    static TrackSketch of(List<TrackPoint> points) {
        var places = places(points);
        var smallest = new TreeSet<Long>();
        for (int i = IN_A_ROW; i <= places.size(); i++) {
            smallest.add(hash(places.subList(i - IN_A_ROW, i)));
            if (smallest.size() > SIZE) {
                smallest.pollLast();
            }
        }
        return new TrackSketch(smallest.size() < ENOUGH ? List.of() : List.copyOf(smallest));
    }

    /** Without repetitions: a phone that lies still may report one and the same place for hours, at whoever's home. */
    private static List<Long> places(List<TrackPoint> points) {
        var places = new ArrayList<Long>();
        for (var point : points) {
            long place = Math.round(point.latitude() * DEGREE_PARTS) * 100_000_000L
                    + Math.round(point.longitude() * DEGREE_PARTS);
            if (places.isEmpty() || places.getLast() != place) {
                places.add(place);
            }
        }
        return places;
    }

    /** Spreads evenly, by the finishing steps of SplitMix64. */
    private static long hash(List<Long> places) {
        long hash = 0;
        for (long place : places) {
            long z = hash * 31 + place + 0x9E3779B97F4A7C15L;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            hash = z ^ (z >>> 31);
        }
        return hash;
    }
}
