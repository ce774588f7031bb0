package steps.domain.walk.tracks;

/**
 * Where a receiver believes to be.
 *
 * @param radiusM that an honest receiver would report now (of 68 % of its fixes)
 * @param usualRadiusM what it reports when nothing special happens
 */
record Fix(Place place, double radiusM, double usualRadiusM) {}
