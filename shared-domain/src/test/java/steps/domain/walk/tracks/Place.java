package steps.domain.walk.tracks;

/** A place on a plane, metres east and north of where a track begins. */
record Place(double east, double north) {
    Place plus(double moreEast, double moreNorth) {
        return new Place(east + moreEast, north + moreNorth);
    }

    double metresTo(Place other) {
        return Math.hypot(other.east - east, other.north - north);
    }
}
