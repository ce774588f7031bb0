package steps.domain.pickup;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A place on the earth in degrees of WGS84. */
@RegisterForReflection
public record GeoPoint(double latitude, double longitude) {
    /** Of ten metres or so: near enough to tell which pickup point is nearer, and no more than that of a person. */
    private static final double ROUGHLY = 10_000;

    public GeoPoint {
        if (!isLatitude(latitude) || !isLongitude(longitude)) {
            throw new IllegalArgumentException("Not on the earth: " + latitude + ", " + longitude);
        }
    }

    public static boolean isLatitude(double degrees) {
        return Math.abs(degrees) <= 90;
    }

    public static boolean isLongitude(double degrees) {
        return Math.abs(degrees) <= 180;
    }

    public GeoPoint rounded() {
        return new GeoPoint(Math.round(latitude * ROUGHLY) / ROUGHLY, Math.round(longitude * ROUGHLY) / ROUGHLY);
    }
}
