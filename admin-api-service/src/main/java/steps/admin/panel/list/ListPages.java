package steps.admin.panel.list;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import steps.admin.panel.list.ListPage.Button;
import steps.admin.panel.list.ListPage.Chip;
import steps.admin.panel.list.ListPage.FilterField;
import steps.admin.panel.list.ListPage.FilterOption;
import steps.admin.panel.page.Shell;
import steps.admin.panel.page.Words;

/** Puts together what a list's page shows. */
@Singleton
public class ListPages {
    private static final Words ROWS = Words.of("Найдено: %s", "Found: %s");
    private static final Words ABOUT = Words.of("Найдено больше %s", "Found more than %s");
    private static final Words ABOUT_ALL = Words.of("Всего около %s", "About %s in all");

    private final ListRows rows;

    ListPages(ListRows rows) {
        this.rows = rows;
    }

    /** What a page needs to know besides the list itself. */
    public record Frame(
            Shell shell,
            String path,
            Listing listing,
            ListQuery query,
            Reader reader,
            boolean hasCards,
            boolean isEditable,
            String searchHint,
            List<Button> actions,
            List<Button> views,
            String add,
            String upload,
            List<SavedView> saved,
            boolean isMovable) {}

    public Uni<ListPage> page(Frame frame) {
        var columns = columns(frame.listing(), frame.query());
        var sql = new ListSql(frame.listing(), frame.query(), frame.reader());
        return rows.count(sql)
                .chain(count -> rows.page(sql, columns, count)
                        .chain(found -> filters(frame.listing(), frame.query(), frame.reader())
                                .map(filters -> page(frame, columns, new Read(found, count, filters)))));
    }

    /** One field of one row as it is now; null when the row is not there. */
    public Uni<ListPage.Field> field(Frame frame, String key, String columnName) {
        var column = frame.listing().column(columnName).orElseThrow();
        var sql = new ListSql(frame.listing(), frame.query(), frame.reader());
        return rows.one(sql, List.of(column), key)
                .map(row -> row == null
                        ? null
                        : field(frame, column, row, row.cells().getFirst(), false));
    }

    /** Everything that matches, as lines of a table, the headings first. */
    public Multi<List<List<String>>> export(Listing listing, ListQuery query, Reader reader) {
        var columns = columns(listing, query);
        var headings =
                columns.stream().map(column -> reader.say(column.title())).toList();
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(List.of(marked(headings))),
                        rows.all(listing, query, reader, columns)
                                .map(part -> part.stream()
                                        .map(row -> row.cells().stream()
                                                .map(Cell::text)
                                                .toList())
                                        .toList()));
    }

    private static List<String> marked(List<String> headings) {
        return IntStream.range(0, headings.size())
                .mapToObj(at -> at == 0 ? Csv.MARK + headings.get(at) : headings.get(at))
                .toList();
    }

    public static List<Column> columns(Listing listing, ListQuery query) {
        return listing.columns().stream()
                .filter(column -> query.columns().isEmpty()
                        ? column.shown()
                        : query.columns().contains(column.name()))
                .toList();
    }

    private ListPage page(Frame frame, List<Column> columns, Read read) {
        var query = frame.query();
        var found = read.found;
        var lines = found.rows().stream().map(row -> line(frame, columns, row)).toList();
        return new ListPage(
                frame.shell(),
                frame.path(),
                count(read.count, query, frame.reader()),
                query,
                frame.listing().isSearchable(),
                query.isNarrowed(),
                frame.searchHint(),
                chips(frame, read.filters),
                read.filters,
                columns.stream().map(column -> heading(frame, column)).toList(),
                lines,
                frame.listing().columns().stream()
                        .map(column -> new ListPage.Choice(
                                column.name(), frame.reader().say(column.title()), columns.contains(column)))
                        .toList(),
                frame.actions(),
                frame.views(),
                found.hasPrevious() && !lines.isEmpty()
                        ? frame.path()
                                + query.endingBefore(found.rows().getFirst().place())
                                        .address()
                        : "",
                found.hasNext() && !lines.isEmpty()
                        ? frame.path()
                                + query.startingAfter(found.rows().getLast().place())
                                        .address()
                        : "",
                query.after().isEmpty() && query.before().isEmpty()
                        ? ""
                        : frame.path() + query.fromTheStart().address(),
                frame.path() + "/export.csv" + query.fromTheStart().address(),
                frame.add(),
                frame.upload(),
                frame.saved().stream().map(view -> view(frame, view)).toList(),
                frame.isMovable());
    }

    private static ListPage.View view(Frame frame, SavedView view) {
        return new ListPage.View(
                view.name(),
                frame.path() + view.query(),
                frame.path() + "/views/" + view.id() + "/remove",
                view.query().equals(frame.query().fromTheStart().address()));
    }

    private static ListPage.Line line(Frame frame, List<Column> columns, ListRow row) {
        return new ListPage.Line(
                row.key(),
                frame.hasCards() ? frame.path() + "/" + Keys.encoded(row.key()) : "",
                IntStream.range(0, columns.size())
                        .mapToObj(at ->
                                field(frame, columns.get(at), row, row.cells().get(at), at == 0))
                        .toList());
    }

    private static ListPage.Field field(Frame frame, Column column, ListRow row, Cell cell, boolean first) {
        var card = frame.path() + "/" + Keys.encoded(row.key());
        return new ListPage.Field(
                cell,
                frame.reader().say(column.title()),
                first && frame.hasCards() && !cell.isPicture() ? card : cell.link(),
                column.field().isEmpty() || !frame.isEditable() ? "" : card + "/cell/" + column.name(),
                first);
    }

    private static ListPage.Heading heading(Frame frame, Column column) {
        var query = frame.query();
        boolean sorted = column.name().equals(query.sortColumn());
        var other = sorted && !query.isDescending() ? "-" + column.name() : column.name();
        return new ListPage.Heading(
                frame.reader().say(column.title()),
                column.type() == SqlType.NUMBER || column.type() == SqlType.DECIMAL ? "number" : "",
                column.isSortable() ? frame.path() + query.sortedBy(other).address() : "",
                sorted ? (query.isDescending() ? "descending" : "ascending") : "");
    }

    private static String count(ListRows.Count count, ListQuery query, Reader reader) {
        var number = Numbers.grouped(count.rows());
        return reader.say((count.exact() ? ROWS : query.isNarrowed() ? ABOUT : ABOUT_ALL).filled(number));
    }

    private static List<Chip> chips(Frame frame, List<FilterField> fields) {
        var query = frame.query();
        var chips = new ArrayList<Chip>();
        if (!query.search().isEmpty()) {
            chips.add(new Chip(
                    "«" + query.search() + "»",
                    frame.path() + query.withoutSearch().address()));
        }
        query.filters()
                .forEach((name, value) -> frame.listing()
                        .filter(name)
                        .ifPresent(filter -> chips.add(new Chip(
                                frame.reader().say(filter.title()) + ": " + chosen(fields, name, value),
                                frame.path() + query.without(name).address()))));
        return chips;
    }

    private static String chosen(List<FilterField> fields, String name, String value) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .flatMap(field -> field.options().stream())
                .filter(option -> option.value().equals(value))
                .map(FilterOption::title)
                .findFirst()
                .orElse(value.replace("..", " – "));
    }

    /** What a list can be narrowed by, with what is chosen. */
    public static Uni<List<FilterField>> filters(Listing listing, ListQuery query, Reader reader) {
        return Multi.createFrom()
                .iterable(listing.filters())
                .filter(filter -> filter.kind() != Filter.Kind.HIDDEN)
                .onItem()
                .transformToUniAndConcatenate(
                        filter -> filter.options().get().map(options -> field(filter, options, query, reader)))
                .collect()
                .asList();
    }

    private static FilterField field(Filter filter, List<Filter.Option> options, ListQuery query, Reader reader) {
        var value = query.filters().getOrDefault(filter.name(), "");
        var days = value.split("\\.\\.", -1);
        boolean isDays = filter.kind() == Filter.Kind.DAYS;
        return new FilterField(
                filter.name(),
                reader.say(filter.title()),
                isDays,
                isDays ? days[0] : "",
                isDays && days.length == 2 ? days[1] : "",
                Stream.of(nothing(value), chosenElsewhere(options, value), offered(options, value, reader))
                        .flatMap(some -> some)
                        .toList());
    }

    private static Stream<FilterOption> nothing(String value) {
        return Stream.of(new FilterOption("", "—", value.isEmpty()));
    }

    /** What a link has brought stays chosen, also where it is not among what is offered. */
    private static Stream<FilterOption> chosenElsewhere(List<Filter.Option> options, String value) {
        return value.isEmpty()
                        || options.stream().anyMatch(option -> option.value().equals(value))
                ? Stream.empty()
                : Stream.of(new FilterOption(value, value, true));
    }

    private static Stream<FilterOption> offered(List<Filter.Option> options, String value, Reader reader) {
        return options.stream()
                .map(option -> new FilterOption(
                        option.value(),
                        reader.say(option.title()),
                        option.value().equals(value)));
    }

    private record Read(ListRows.Found found, ListRows.Count count, List<FilterField> filters) {}
}
