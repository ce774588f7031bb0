package steps.admin.panel.upload;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.AddingEditor;
import steps.admin.panel.form.Edits;
import steps.admin.panel.form.Field;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;

/**
 * A table whose lines are records of an {@link AddingEditor}: each is looked at, held and written as if somebody had typed it into the form,
 * in a transaction of its own.
 *
 * @param section its name
 * @param listing whose export is such a table
 * @param name of the field that a record is called by
 * @param identity of the records there are now
 */
public record EditorUpload(
        String section,
        AddingEditor editor,
        Listing listing,
        String name,
        Supplier<Uni<Identity>> identity,
        Words explanation,
        Words example,
        Edits edits,
        Vertx vertx)
        implements Upload {
    private static final int MOST_LINES = 5_000;

    private static final Words TOO_MANY = Words.of(
            "В файле %s строк, а за раз берётся не больше %s. Разделите его.",
            "The file has %s lines; at most %s are accepted at once. Split it.");
    private static final Words NO_COLUMNS = Words.of(
            "В первой строке нет ни одного известного столбца. Она должна называть их так, как они названы в примере.",
            "The first line names no known column. Name the columns as in the example.");
    private static final Words OPEN_QUOTE = Words.of(
            "Кавычка, открытая в строке %s, нигде не закрыта.",
            "The quotation mark opened in line %s is never closed.");

    @Override
    public Right needs() {
        return editor.edits();
    }

    @Override
    public Uni<Difference> compare(UploadedFile file, Reader reader) {
        return UniHelper.toUni(vertx.executeBlocking(() -> CsvTable.of(file.text()), false))
                .chain(table -> unreadable(table)
                        .map(why -> Uni.createFrom().item(Difference.unreadable(why)))
                        .orElseGet(() -> compare(table, reader)));
    }

    private static Optional<Words> unreadable(CsvTable table) {
        if (table.openedAt() > 0) {
            return Optional.of(OPEN_QUOTE.filled(table.openedAt()));
        }
        int lines = table.rows().size();
        return lines > MOST_LINES ? Optional.of(TOO_MANY.filled(lines, MOST_LINES)) : Optional.empty();
    }

    private Uni<Difference> compare(CsvTable table, Reader reader) {
        return options().chain(options -> {
            var sheet = Sheet.of(table, fields(), listing, options);
            return sheet.columns().isEmpty()
                    ? Uni.createFrom().item(Difference.unreadable(NO_COLUMNS))
                    : identity.get().chain(known -> compare(sheet, known, reader));
        });
    }

    private Uni<Difference> compare(Sheet sheet, Identity known, Reader reader) {
        var comparison = new EditorComparison(this, sheet, known);
        return Multi.createFrom()
                .iterable(sheet.table().rows())
                .onItem()
                .transformToUniAndConcatenate(comparison::take)
                .collect()
                .last()
                .map(done -> comparison.difference(reader));
    }

    /** What a table can say; a picture is none of that. */
    List<Field> fields() {
        return editor.fieldsToAdd().stream()
                .filter(field -> field.kind() != Field.Kind.MEDIA && field.kind() != Field.Kind.PASSWORD)
                .toList();
    }

    private Uni<Map<String, List<Option>>> options() {
        return Multi.createFrom()
                .iterable(fields())
                .onItem()
                .transformToUniAndConcatenate(
                        field -> field.options().get().map(options -> Map.entry(field.name(), options)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
