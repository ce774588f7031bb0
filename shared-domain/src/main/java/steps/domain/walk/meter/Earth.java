package steps.domain.walk.meter;

/** Distances on the ground between coordinates, on a sphere: within half a percent of the ellipsoid, as GPS noise allows. */
public final class Earth {
    /** Mean radius R1 of the GRS 80 ellipsoid. */
    public static final double RADIUS_M = 6_371_008.8;

    private Earth() {}

    /** Metres along the great circle, by the haversine formula, which stays exact for the few metres between two fixes. */
    public static double metres(double latitude1, double longitude1, double latitude2, double longitude2) {
        double phi1 = Math.toRadians(latitude1);
        double phi2 = Math.toRadians(latitude2);
        double sinLatitude = Math.sin((phi2 - phi1) / 2);
        double sinLongitude = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
        double h = sinLatitude * sinLatitude + Math.cos(phi1) * Math.cos(phi2) * sinLongitude * sinLongitude;
        return 2 * RADIUS_M * Math.asin(Math.sqrt(Math.min(1, h)));
    }

    /** The same meridian within [−180, 180], so that somebody standing on the date line does not walk round the world. */
    public static double normalLongitude(double longitude) {
        return longitude >= -180 && longitude <= 180 ? longitude : Math.IEEEremainder(longitude, 360);
    }
}
