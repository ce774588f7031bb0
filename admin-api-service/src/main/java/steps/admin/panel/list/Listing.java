package steps.admin.panel.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows and how it can be searched, as data: {@link ListQuery} says what somebody wants of it.
 *
 * @param from the tables, as after FROM
 * @param table whose size is the list's while nothing narrows it
 * @param key what tells rows apart, and the second thing that every order goes by
 * @param search what a search wants; null when there is none
 * @param order by the name of a sortable column, with a minus before it for the largest first
 */
public record Listing(
        String from,
        String table,
        String key,
        SqlType keyType,
        List<Column> columns,
        List<Filter> filters,
        @Nullable Function<String, Condition> search,
        String order) {
    public Listing {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
    }

    public static Listing of(String table, String key, SqlType keyType, String order) {
        return new Listing(table, table, key, keyType, List.of(), List.of(), null, order);
    }

    public Listing from(String tables) {
        return new Listing(tables, table, key, keyType, columns, filters, search, order);
    }

    public Listing columns(Column... shown) {
        return new Listing(from, table, key, keyType, List.of(shown), filters, search, order);
    }

    public Listing filters(Filter... offered) {
        return new Listing(from, table, key, keyType, columns, List.of(offered), search, order);
    }

    public Listing searchedBy(Function<String, Condition> words) {
        return new Listing(from, table, key, keyType, columns, filters, words, order);
    }

    Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    Optional<Filter> filter(String name) {
        return filters.stream().filter(filter -> filter.name().equals(name)).findFirst();
    }

    public boolean isSearchable() {
        return search != null;
    }
}
