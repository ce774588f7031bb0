package steps.domain.walk.tracks;

import java.util.List;
import steps.domain.walk.meter.TrackPoint;

/**
 * The points of one walk or ride, and how long the way really was.
 *
 * @param lengthM metres
 */
public record Track(String name, List<TrackPoint> points, double lengthM) {}
