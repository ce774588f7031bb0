package steps.domain.pickup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.domain.pickup.PickupSearch.Found;
import steps.platform.sql.Results;

/**
 * Finds the pickup points nearest to somebody. Circles around them are looked through one after the other, each by the box that it fits
 * into, until one holds enough: in a city the first does, and only its points are measured.
 */
@Singleton
public class NearestPickupPoints {
    /** Nobody goes farther for a parcel than the last. */
    private static final List<Integer> CIRCLES_M = List.of(1_000, 5_000, 25_000, 200_000);

    /** By the haversine formula on a sphere of the earth's mean radius. */
    private static final String IN_CIRCLE = """
            select *
              from (%s,
                           2 * 6371008.8 * asin(sqrt(least(1,
                             power(sin(radians(latitude - $2) / 2), 2)
                             + cos(radians($2)) * cos(radians(latitude)) * power(sin(radians(longitude - $3) / 2), 2)))) as distance_m
                      from pickup_point
                     where active and latitude is not null
                       and latitude between $2::float8 - $4::float8 and $2::float8 + $4::float8
                       and longitude between $3::float8 - $5::float8 and $3::float8 + $5::float8
                       and %s) as boxed
             where distance_m <= $6::float8 order by distance_m, id limit $7
            """;

    static final String ANYWHERE = IN_CIRCLE.formatted(PickupSearch.COLUMNS, "$1::text is not null");

    private static final String OTHERS =
            PickupSearch.COLUMNS + " from pickup_point where active and id <> all ($2) and %s" + PickupSearch.PAGE;

    private static final String ANY =
            "select exists (select from pickup_point where active and latitude is not null) as known";

    private static final double METRES_A_DEGREE = 111_195;

    /** Far enough for any box to go all around. */
    private static final double ALL_DEGREES = 360;

    private final Pool pool;
    private final PickupSearch search;
    private volatile boolean known;

    NearestPickupPoints(Pool pool, PickupSearch search) {
        this.pool = pool;
        this.search = search;
    }

    /** Whether it was known of any point where it is when that was looked at last: else nobody need be asked where they are. */
    public boolean areKnown() {
        return known;
    }

    public Uni<Void> refresh() {
        return pool.query(ANY)
                .execute()
                .invoke(rows -> known = rows.iterator().next().getBoolean("known"))
                .replaceWithVoid();
    }

    /** At most so many points within 200 km, the nearest first, after the first {@code offset} of them. */
    public Uni<List<Found>> find(GeoPoint from, int offset, int limit) {
        var wish = new Wish(from, SearchText.NONE, null, offset + limit);
        return within(0, wish).map(near -> near.stream().skip(offset).toList());
    }

    /** The same among those of a place; after them come the others there, such as those whose whereabouts nobody knows. */
    public Uni<List<Found>> find(GeoPoint from, SearchText place, int offset, int limit) {
        return search.classOf(place)
                .map(of -> new Wish(from, place, of, offset + limit))
                .chain(wish -> within(0, wish).chain(near -> withOthers(wish, near)))
                .map(all -> all.stream().skip(offset).toList());
    }

    private Uni<List<Found>> within(int circle, Wish wish) {
        return pool.preparedQuery(wish.sql())
                .execute(wish.values(CIRCLES_M.get(circle)))
                .map(rows -> Results.listOf(rows, NearestPickupPoints::measured))
                .chain(near -> near.size() == wish.most() || circle + 1 == CIRCLES_M.size()
                        ? Uni.createFrom().item(near)
                        : within(circle + 1, wish));
    }

    private Uni<List<Found>> withOthers(Wish wish, List<Found> near) {
        if (near.size() == wish.most()) {
            return Uni.createFrom().item(near);
        }
        return pool.preparedQuery(wish.sqlOfOthers())
                .execute(wish.valuesOfOthers(near))
                .map(rows -> Stream.concat(near.stream(), Results.listOf(rows, Found::of).stream())
                        .toList());
    }

    private static Found measured(Row row) {
        return Found.of(row).at((int) Math.round(row.getDouble("distance_m")));
    }

    /** @param of null for points of any place */
    private record Wish(
            GeoPoint from, SearchText place, @Nullable PlaceClass of, int most) {
        String sql() {
            return of == null ? ANYWHERE : IN_CIRCLE.formatted(PickupSearch.COLUMNS, of.condition(7));
        }

        Tuple values(int radiusM) {
            double latitudes = radiusM / METRES_A_DEGREE;
            var values = Tuple.of(place.value(), from.latitude(), from.longitude(), latitudes)
                    .addDouble(longitudes(latitudes))
                    .addDouble((double) radiusM)
                    .addInteger(most);
            return of == null ? values : of.add(values, place);
        }

        /** A circle is widest at its side that is nearer to the pole; one beyond the 180th meridian is looked for all around. */
        private double longitudes(double latitudes) {
            double farthest = Math.abs(from.latitude()) + latitudes;
            if (farthest >= 89) {
                return ALL_DEGREES;
            }
            double wide = latitudes / Math.cos(Math.toRadians(farthest));
            return Math.abs(from.longitude()) + wide > 180 ? ALL_DEGREES : wide;
        }

        String sqlOfOthers() {
            return OTHERS.formatted(Objects.requireNonNull(of).condition(4));
        }

        Tuple valuesOfOthers(List<Found> near) {
            var values = Tuple.of(place.value())
                    .addArrayOfString(near.stream().map(Found::id).toArray(String[]::new))
                    .addInteger(0)
                    .addInteger(most - near.size());
            return Objects.requireNonNull(of).add(values, place);
        }
    }
}
