package steps.domain.walk.track;

import java.util.List;
import steps.domain.walk.meter.TrackedPoint;

/**
 * The way of a walk.
 *
 * @param points in the order of their times; none when they are not kept any more
 */
public record Track(long walkId, List<TrackedPoint> points) {
    public Track {
        points = List.copyOf(points);
    }
}
