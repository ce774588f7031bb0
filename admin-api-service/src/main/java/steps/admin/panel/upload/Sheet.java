package steps.admin.panel.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.form.Field;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.list.Listing;
import steps.admin.panel.page.Words;

/**
 * A table whose columns are fields of a form, by their titles in either language or by their names; others are passed over.
 *
 * @param key the column that names the record, or -1
 * @param columns where each field stands
 * @param options of the choices among them
 */
record Sheet(CsvTable table, int key, Map<Field, Integer> columns, Map<String, List<Option>> options) {
    static final Words KEY = Words.of("№", "No.");

    private static final Words NO_FLAG = Words.of("«%s»: здесь нужно «да» или «нет».", "“%s”: enter yes or no.");
    private static final Words NOT_OFFERED = Words.of("«%s» нет среди вариантов.", "There is no option “%s”.");
    private static final Words TWO_OFFERED = Words.of("Вариантов «%s» несколько.", "There are several options “%s”.");
    private static final Set<String> YES = Set.of("да", "yes", "true", "1", "+");
    private static final Set<String> NO = Set.of("нет", "no", "false", "0", "-", "");

    /** @param listing whose columns may be called as its export calls them */
    static Sheet of(CsvTable table, List<Field> fields, Listing listing, Map<String, List<Option>> options) {
        var columns = new HashMap<Field, Integer>();
        fields.forEach(field -> column(
                        table,
                        Stream.concat(
                                Stream.of(field.title(), Words.same(field.name())),
                                listing.columns().stream()
                                        .filter(column -> field.name().equals(column.field())
                                                || field.name().equals(column.name()))
                                        .map(Column::title)))
                .ifPresent(at -> columns.put(field, at)));
        return new Sheet(table, column(table, Stream.of(KEY, Words.same("id"))).orElse(-1), columns, options);
    }

    /** Fields of the form that the table has, in the form's order. */
    List<Field> fields(List<Field> all) {
        return all.stream().filter(columns::containsKey).toList();
    }

    /** Lists write large numbers in groups, so an export does. */
    String key(CsvTable.Row row) {
        return key < 0 ? "" : row.cell(key).replaceAll("[\\s\\p{Z}]", "");
    }

    /** As a browser would send it; what no browser would is told in place of that. */
    Typed typed(CsvTable.Row row) {
        var texts = new HashMap<String, @Nullable String>();
        var wrong = new ArrayList<Words>();
        columns.forEach((field, at) -> {
            var cell = row.cell(at);
            switch (field.kind()) {
                case FLAG ->
                    flag(cell)
                            .ifPresentOrElse(
                                    yes -> texts.put(field.name(), yes ? "true" : null),
                                    () -> wrong.add(NO_FLAG.filled(cell)));
                case CHOICE -> choose(field, cell, texts, wrong);
                case TEXT, AREA, LINES, HTML, NUMBER, DECIMAL, MEDIA, PASSWORD, TIME -> texts.put(field.name(), cell);
            }
        });
        return new Typed(texts, wrong);
    }

    private void choose(Field field, String cell, Map<String, @Nullable String> texts, List<Words> wrong) {
        var chosen = options.getOrDefault(field.name(), List.of()).stream()
                .filter(option -> option.value().equals(cell) || isCalled(option.title(), cell))
                .toList();
        if (cell.isEmpty() || chosen.size() == 1) {
            texts.put(field.name(), cell.isEmpty() ? "" : chosen.getFirst().value());
        } else {
            wrong.add((chosen.isEmpty() ? NOT_OFFERED : TWO_OFFERED).filled(cell));
        }
    }

    private static Optional<Boolean> flag(String cell) {
        var said = cell.toLowerCase(Locale.ROOT);
        return YES.contains(said) ? Optional.of(true) : NO.contains(said) ? Optional.of(false) : Optional.empty();
    }

    private static Optional<Integer> column(CsvTable table, Stream<Words> titles) {
        var names = titles.toList();
        for (int at = 0; at < table.headings().size(); at++) {
            var heading = table.headings().get(at);
            if (names.stream().anyMatch(name -> isCalled(name, heading))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static boolean isCalled(Words title, String text) {
        return title.russian().equalsIgnoreCase(text) || title.english().equalsIgnoreCase(text);
    }

    /**
     * What a row says.
     *
     * @param texts of each field, null for a box that is not ticked
     */
    record Typed(Map<String, @Nullable String> texts, List<Words> wrong) {}
}
