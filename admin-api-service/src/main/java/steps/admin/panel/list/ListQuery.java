package steps.admin.panel.list;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody wants of a list; all of it stands in the address, so that the back button and a colleague see the same.
 *
 * @param filters what was chosen, by the filter's name
 * @param sort the name of a sortable column, with a minus for the largest first
 * @param columns which are shown; those of the listing when empty
 * @param after the place that the page begins behind, or empty
 * @param before the place that the page ends in front of, or empty
 */
public record ListQuery(
        String search, Map<String, String> filters, String sort, List<String> columns, String after, String before) {
    private static final int LONGEST = 500;

    public ListQuery {
        filters = Map.copyOf(filters);
        columns = List.copyOf(columns);
    }

    /** What means nothing to the listing is passed over. */
    public static ListQuery of(Listing listing, MultivaluedMap<String, String> address) {
        var filters = new LinkedHashMap<String, String>();
        listing.filters().forEach(filter -> {
            var chosen = chosen(filter, address);
            if (!chosen.isEmpty()) {
                filters.put(filter.name(), chosen);
            }
        });
        var sort = first(address, "sort");
        var columns = address.getOrDefault("col", List.of()).stream()
                .filter(name -> listing.column(name).isPresent())
                .toList();
        return new ListQuery(
                listing.isSearchable() ? first(address, "q") : "",
                filters,
                listing.column(sort.replaceFirst("^-", ""))
                                .filter(Column::isSortable)
                                .isPresent()
                        ? sort
                        : listing.order(),
                columns,
                first(address, "after"),
                first(address, "before"));
    }

    public boolean isNarrowed() {
        return !search.isEmpty() || !filters.isEmpty();
    }

    boolean isDescending() {
        return sort.startsWith("-");
    }

    String sortColumn() {
        return isDescending() ? sort.substring(1) : sort;
    }

    /** With this chosen of a filter, whatever was chosen of it before. */
    public ListQuery with(String filter, String value) {
        var all = new LinkedHashMap<>(filters);
        all.put(filter, value);
        return new ListQuery(search, all, sort, columns, "", "");
    }

    public ListQuery without(String filter) {
        var rest = new LinkedHashMap<>(filters);
        rest.remove(filter);
        return new ListQuery(search, rest, sort, columns, "", "");
    }

    ListQuery withoutSearch() {
        return new ListQuery("", filters, sort, columns, "", "");
    }

    public ListQuery sortedBy(String order) {
        return new ListQuery(search, filters, order, columns, "", "");
    }

    ListQuery startingAfter(String place) {
        return new ListQuery(search, filters, sort, columns, place, "");
    }

    ListQuery endingBefore(String place) {
        return new ListQuery(search, filters, sort, columns, "", place);
    }

    public ListQuery fromTheStart() {
        return new ListQuery(search, filters, sort, columns, "", "");
    }

    /** All of it as it stands behind the question mark, which is there as well. */
    public String address() {
        return pairs().entrySet().stream()
                .flatMap(pair -> pair.getValue().stream().map(value -> pair.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** The same behind another page's path, which may carry something of its own. */
    public String behind(String path) {
        var all = address();
        return path.contains("?") ? path + "&" + all.substring(1) : path + all;
    }

    /** For the hidden fields of a form. */
    public Map<String, List<String>> pairs() {
        var pairs = new LinkedHashMap<String, List<String>>();
        put(pairs, "q", search);
        filters.forEach((name, value) -> put(pairs, "f." + name, value));
        put(pairs, "sort", sort);
        if (!columns.isEmpty()) {
            pairs.put("col", columns);
        }
        put(pairs, "after", after);
        put(pairs, "before", before);
        return pairs;
    }

    private static void put(Map<String, List<String>> pairs, String name, String value) {
        if (!value.isEmpty()) {
            pairs.put(name, new ArrayList<>(List.of(value)));
        }
    }

    /** Two fields of days make one value. */
    private static String chosen(Filter filter, MultivaluedMap<String, String> address) {
        var name = "f." + filter.name();
        var whole = first(address, name);
        if (filter.kind() != Filter.Kind.DAYS || !whole.isEmpty()) {
            return whole;
        }
        var days = first(address, name + ".from") + ".." + first(address, name + ".to");
        return days.equals("..") ? "" : days;
    }

    private static String first(MultivaluedMap<String, String> address, String name) {
        var value = address.getFirst(name);
        return value == null || value.length() > LONGEST
                ? ""
                : value.replace("\u0000", "").strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
