package steps.domain.pickup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steps.platform.sql.Results;

/**
 * Finds the pickup points of a place. Of three classes only the first that has any counts: addresses that begin with the
 * place as whole words; that begin with it as the beginning of a word; in which a later word begins with it. Words of a
 * place must follow each other. A street narrows what was found.
 */
@Singleton
public class PickupSearch {
    private static final String COLUMNS = """
            select id, full_address from pickup_point
             where active and strpos(' ' || search_text, ' ' || $2) > 0
            """;

    /** By search text, whose byte order is the index's; the id makes pages stable. */
    private static final String PAGE = " order by search_text, id offset $3 limit $4";

    /** The exclamation mark is the first character after the space. */
    static final String WHOLE_WORDS = COLUMNS
            + " and search_text >= $1 and search_text < $1 || '!'"
            + " and (search_text = $1 or search_text >= $1 || ' ')" + PAGE;

    /** Up to the last character that there is. */
    static final String BEGINNING = COLUMNS + " and search_text >= $1 and search_text < $1 || chr(1114111)" + PAGE;

    static final String LATER_WORD = COLUMNS
            + " and array_to_tsvector(string_to_array(search_text, ' ')) @@ cast($5::text as tsquery)"
            + " and strpos(search_text, ' ' || $1) > 0" + PAGE;

    private static final String ONE = "select id, full_address from pickup_point where id = $1 and active";

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
        return classOf(place)
                .chain(sql -> pool.preparedQuery(sql)
                        .execute(values(sql, place, street, offset, limit))
                        .map(rows -> Results.listOf(rows, Found::of)));
    }

    /** Whether addresses begin with these whole words: that is a city, and no street that some city has, too. */
    public Uni<Boolean> isCity(SearchText place) {
        return place.value().isEmpty() ? Uni.createFrom().item(false) : hasAny(WHOLE_WORDS, place);
    }

    /** Null when it is not offered (any more). */
    public Uni<Found> find(String id) {
        return pool.preparedQuery(ONE).execute(Tuple.of(id)).map(rows -> Results.oneOf(rows, Found::of));
    }

    private Uni<String> classOf(SearchText place) {
        return hasAny(WHOLE_WORDS, place)
                .chain(whole -> whole
                        ? Uni.createFrom().item(WHOLE_WORDS)
                        : hasAny(BEGINNING, place).map(any -> any ? BEGINNING : LATER_WORD));
    }

    private Uni<Boolean> hasAny(String sql, SearchText place) {
        return pool.preparedQuery(sql)
                .execute(values(sql, place, SearchText.NONE, 0, 1))
                .map(rows -> rows.size() > 0);
    }

    private static Tuple values(String sql, SearchText place, SearchText street, int offset, int limit) {
        var values = Tuple.of(place.value(), street.value(), offset, limit);
        return sql.equals(LATER_WORD) ? values.addString(words(place)) : values;
    }

    /** All words, the last one perhaps only begun, as PostgreSQL's search language writes it. */
    static String words(SearchText place) {
        return Stream.of(place.value().split(" "))
                .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(" & ", "", ":*"));
    }

    /** A pickup point that was found. */
    public record Found(String id, String fullAddress) {
        static Found of(Row row) {
            return new Found(row.getString("id"), row.getString("full_address"));
        }
    }
}
