package steps.domain.pickup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.platform.sql.Results;

/**
 * Finds the pickup points of a place. Of three classes only the first that has any counts: addresses that begin with the
 * place as whole words; that begin with it as the beginning of a word; in which a later word begins with it. Words of a
 * place must follow each other. A street narrows what was found.
 */
@Singleton
public class PickupSearch {
    static final String COLUMNS = "select id, full_address, " + PickupDetails.COLUMNS;

    private static final String OF_PLACE = COLUMNS + """
             from pickup_point
             where active and strpos(' ' || search_text, ' ' || $2) > 0 and
            """;

    /** By search text, whose byte order is the index's; the id makes pages stable. */
    static final String PAGE = " order by search_text, id offset $3 limit $4";

    static final String WHOLE_WORDS = of(PlaceClass.WHOLE_WORDS);
    static final String BEGINNING = of(PlaceClass.BEGINNING);
    static final String LATER_WORD = of(PlaceClass.LATER_WORD);

    private static final String ONE = COLUMNS + " from pickup_point where id = $1 and active";

    private final Pool pool;

    PickupSearch(Pool pool) {
        this.pool = pool;
    }

    /**
     * At most so many of the points, after the first {@code offset} of them.
     *
     * @param place what the address begins with, or has in it
     * @param street what it must have in it besides, or empty text
     */
    public Uni<List<Found>> find(SearchText place, SearchText street, int offset, int limit) {
        if (place.value().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return classOf(place).chain(found -> find(found, place, street, offset, limit));
    }

    /** Whether addresses begin with these whole words: that is a city, and no street that some city has, too. */
    public Uni<Boolean> isCity(SearchText place) {
        return place.value().isEmpty() ? Uni.createFrom().item(false) : hasAny(PlaceClass.WHOLE_WORDS, place);
    }

    /** Null when it is not offered (any more). */
    public Uni<Found> find(String id) {
        return pool.preparedQuery(ONE).execute(Tuple.of(id)).map(rows -> Results.oneOf(rows, Found::of));
    }

    Uni<PlaceClass> classOf(SearchText place) {
        return hasAny(PlaceClass.WHOLE_WORDS, place)
                .chain(whole -> whole
                        ? Uni.createFrom().item(PlaceClass.WHOLE_WORDS)
                        : hasAny(PlaceClass.BEGINNING, place)
                                .map(any -> any ? PlaceClass.BEGINNING : PlaceClass.LATER_WORD));
    }

    private Uni<Boolean> hasAny(PlaceClass of, SearchText place) {
        return find(of, place, SearchText.NONE, 0, 1).map(found -> !found.isEmpty());
    }

    private Uni<List<Found>> find(PlaceClass of, SearchText place, SearchText street, int offset, int limit) {
        var sql = switch (of) {
            case WHOLE_WORDS -> WHOLE_WORDS;
            case BEGINNING -> BEGINNING;
            case LATER_WORD -> LATER_WORD;
        };
        return pool.preparedQuery(sql)
                .execute(of.add(Tuple.of(place.value(), street.value(), offset, limit), place))
                .map(rows -> Results.listOf(rows, Found::of));
    }

    private static String of(PlaceClass place) {
        return OF_PLACE + place.condition(4) + PAGE;
    }

    /**
     * A pickup point that was found.
     *
     * @param distanceM metres from where somebody is, null when nobody has asked or the point's place is not known
     */
    public record Found(
            String id,
            String fullAddress,
            PickupDetails details,
            @Nullable Integer distanceM) {
        static Found of(Row row) {
            return new Found(row.getString("id"), row.getString("full_address"), PickupDetails.of(row), null);
        }

        Found at(int metres) {
            return new Found(id, fullAddress, details, metres);
        }
    }
}
