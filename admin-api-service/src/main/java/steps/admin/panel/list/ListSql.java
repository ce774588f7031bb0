package steps.admin.panel.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The statements behind a list. A page is found by its place in the order, never by counting the rows before it, so that the last
 * one of millions costs as much as the first.
 */
record ListSql(Listing listing, ListQuery query, Reader reader) {
    /** More is not counted: it would cost more than anybody gains. */
    static final int COUNTED = 10_000;

    /** The column by which the order goes. */
    private Column order() {
        return listing.column(query.sortColumn()).orElseThrow();
    }

    Statement page(List<Column> columns, int limit) {
        return select(columns, place(), way(!query.before().isEmpty()), limit);
    }

    /**
     * The same where few match: those are found first, by whatever index serves, and the newest of them shown. A limit lets
     * PostgreSQL hope to meet them soon on its way from the newest of all, and read millions of rows when it is wrong.
     */
    Statement pageOfFew(List<Column> columns, int limit) {
        var way = way(!query.before().isEmpty());
        var where = matching(place());
        return new Statement(
                selected(columns) + " from " + listing.from() + " where " + listing.key()
                        + " in (select matching.key from (select "
                        + listing.key() + " as key, " + order().sql() + " as place from " + listing.from() + " where "
                        + where.numbered(0) + " offset 0) as matching order by matching.place" + way + ", matching.key"
                        + way
                        + " limit " + limit + ") order by " + ordered(way),
                where.values());
    }

    Statement keys(int limit) {
        return select(List.of(), List.of(), way(false), limit);
    }

    Statement count() {
        var where = Condition.all(conditions());
        return new Statement(
                "select count(*) as rows from (select from " + listing.from() + " where " + where.numbered(0)
                        + " limit " + (COUNTED + 1) + ") as matching",
                where.values());
    }

    Statement one(List<Column> columns, String key) {
        var where = Condition.of(listing.key() + " = " + listing.keyType().parameter(), key);
        return new Statement(
                selected(columns) + " from " + listing.from() + " where " + where.numbered(0), where.values());
    }

    private Statement select(List<Column> columns, List<Condition> place, String way, int limit) {
        var where = matching(place);
        return new Statement(
                selected(columns) + " from " + listing.from() + " where " + where.numbered(0) + " order by "
                        + ordered(way) + " limit " + limit,
                where.values());
    }

    private Condition matching(List<Condition> place) {
        var conditions = new ArrayList<>(conditions());
        conditions.addAll(place);
        return Condition.all(conditions);
    }

    private String way(boolean backwards) {
        return backwards ^ query.isDescending() ? " desc" : "";
    }

    private String ordered(String way) {
        return order().sql() + way + ", " + listing.key() + way;
    }

    private String selected(List<Column> columns) {
        return "select " + listing.keyType().asText(listing.key()) + " as row_key, "
                + order().type().asText(order().sql()) + " as row_place"
                + columns.stream()
                        .map(column -> ", " + column.type().asText(column.sql()) + " as c_" + column.name())
                        .collect(Collectors.joining());
    }

    private List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        if (!query.search().isEmpty()) {
            conditions.add(Objects.requireNonNull(listing.search()).apply(query.search()));
        }
        query.filters()
                .forEach((name, value) -> listing.filter(name)
                        .flatMap(filter -> filter.condition().apply(value, reader))
                        .ifPresent(conditions::add));
        return conditions;
    }

    private List<Condition> place() {
        boolean backwards = !query.before().isEmpty();
        return Place.of(backwards ? query.before() : query.after())
                .filter(place -> order().type().accepts(place.value()))
                .filter(place -> listing.keyType().accepts(place.key()))
                .map(place -> {
                    boolean larger = backwards == query.isDescending();
                    return List.of(Condition.of(
                            "(" + order().sql() + ", " + listing.key() + ") " + (larger ? ">" : "<") + " ("
                                    + order().type().parameter() + ", "
                                    + listing.keyType().parameter() + ")",
                            place.value(),
                            place.key()));
                })
                .orElse(List.of());
    }

    /** With the values of its numbers. */
    record Statement(String sql, List<String> values) {}
}
