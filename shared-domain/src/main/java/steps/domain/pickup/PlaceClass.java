package steps.domain.pickup;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the addresses of a place have it in them, the best first; conditions of {@code search_text} by the place, {@code $1}. */
enum PlaceClass {
    /** The exclamation mark is the first character after the space. */
    WHOLE_WORDS("search_text >= $1 and search_text < $1 || '!' and (search_text = $1 or search_text >= $1 || ' ')"),
    /** Up to the last character that there is. */
    BEGINNING("search_text >= $1 and search_text < $1 || chr(1114111)"),
    LATER_WORD("array_to_tsvector(string_to_array(search_text, ' ')) @@ cast($%d::text as tsquery)"
            + " and strpos(search_text, ' ' || $1) > 0");

    private final String condition;

    PlaceClass(String condition) {
        this.condition = condition;
    }

    /** @param parameters how many the statement has without {@link #add that of the class} */
    String condition(int parameters) {
        return this == LATER_WORD ? condition.formatted(parameters + 1) : condition;
    }

    Tuple add(Tuple values, SearchText place) {
        return this == LATER_WORD ? values.addString(words(place)) : values;
    }

    /** All words, the last one perhaps only begun, as PostgreSQL's search language writes it. */
    private static String words(SearchText place) {
        return Stream.of(place.value().split(" "))
                .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(" & ", "", ":*"));
    }
}
