package steps.bot.walk.card;

import java.util.List;
import steps.bot.walk.card.Stretch.Kind;
import steps.bot.walk.card.Stretch.Place;

/**
 * Where on the card a place on the ground is: metres on a plane that touches it in the middle of the walk, the same to the
 * north and to the east.
 */
final class MapProjection {
    private static final double METRES_A_DEGREE = 111_195;
    /** Noise of a phone on a bench must not look like an expedition. */
    private static final double LEAST_SPAN_M = 150;
    /** Cosine at the poles, where every place has the same longitude. */
    private static final double LEAST_COSINE = 0.01;

    private final double midLatitude;
    private final double midLongitude;
    private final double cosine;
    private final double midX;
    private final double midY;
    private final double pixelsAMetre;

    private MapProjection(Frame frame, Place middle, double cosine, Area area) {
        this.midLatitude = middle.latitude();
        this.midLongitude = middle.longitude();
        this.cosine = cosine;
        this.midX = (area.left() + area.right()) / 2;
        this.midY = (area.top() + area.bottom()) / 2;
        this.pixelsAMetre =
                Math.min((area.right() - area.left()) / frame.widthM(), (area.bottom() - area.top()) / frame.heightM());
    }

    /**
     * Shows what counted, and as much of the rest as fits beside it: one fix in another town would make the walk a dot.
     *
     * @param area that the walk is to fill
     */
    static MapProjection of(List<Stretch> stretches, Area area) {
        var shown = stretches.stream()
                .filter(stretch -> stretch.kind() == Kind.COUNTED || stretch.kind() == Kind.OVER_LIMIT)
                .toList();
        var of = (shown.isEmpty() ? stretches : shown)
                .stream().flatMap(stretch -> stretch.places().stream()).toList();
        if (of.isEmpty()) {
            throw new IllegalArgumentException("Nobody was anywhere.");
        }
        var origin = of.getFirst();
        double cosine = Math.max(LEAST_COSINE, Math.cos(Math.toRadians(origin.latitude())));
        var frame = new Frame();
        of.forEach(place -> frame.take(east(place, origin, cosine), north(place, origin)));
        var middle = new Place(
                origin.latitude() + frame.midNorth() / METRES_A_DEGREE,
                origin.longitude() + frame.midEast() / METRES_A_DEGREE / cosine);
        return new MapProjection(frame, middle, cosine, area);
    }

    double x(Place place) {
        return midX + pixelsAMetre * eastwards(place.longitude() - midLongitude) * METRES_A_DEGREE * cosine;
    }

    double y(Place place) {
        return midY - pixelsAMetre * (place.latitude() - midLatitude) * METRES_A_DEGREE;
    }

    double pixelsAMetre() {
        return pixelsAMetre;
    }

    /** A round number of metres, 1, 2 or 5 with zeros, that is at most so long on the card. */
    double roundMetres(double pixels) {
        double most = pixels / pixelsAMetre;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double times = most / power;
        return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    }

    private static double east(Place place, Place origin, double cosine) {
        return eastwards(place.longitude() - origin.longitude()) * METRES_A_DEGREE * cosine;
    }

    private static double north(Place place, Place origin) {
        return (place.latitude() - origin.latitude()) * METRES_A_DEGREE;
    }

    /** The short way round: a walk over the date line does not cross the world. */
    private static double eastwards(double degrees) {
        return Math.IEEEremainder(degrees, 360);
    }

    /** A rectangle on the card, in pixels. */
    record Area(double left, double top, double right, double bottom) {}

    /** The smallest rectangle in metres around the walk. */
    private static final class Frame {
        private double west = Double.POSITIVE_INFINITY;
        private double east = Double.NEGATIVE_INFINITY;
        private double south = Double.POSITIVE_INFINITY;
        private double north = Double.NEGATIVE_INFINITY;

        void take(double eastM, double northM) {
            west = Math.min(west, eastM);
            east = Math.max(east, eastM);
            south = Math.min(south, northM);
            north = Math.max(north, northM);
        }

        double midEast() {
            return (west + east) / 2;
        }

        double midNorth() {
            return (south + north) / 2;
        }

        double widthM() {
            return Math.max(LEAST_SPAN_M, east - west);
        }

        double heightM() {
            return Math.max(LEAST_SPAN_M, north - south);
        }
    }
}
