package steps.admin.panel.upload;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import steps.admin.panel.form.Edits;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.upload.Difference.Wrong;

/** A table beside the records there are, line by line. */
final class EditorComparison {
    private static final Words NOT_THERE = Words.of("Записи № %s нет.", "There is no record no. %s.");
    private static final Words SEVERAL = Words.of(
            "Подходит несколько записей (№ %s): укажите номер.", "Several records match (no. %s): give the number.");
    private static final Words TWICE =
            Words.of("Это та же запись, что в строке %s.", "This is the same record as in line %s.");
    private static final Words MISSING =
            Words.of("Запись новая, а столбца в файле нет.", "The record is new, and the file has no such column.");

    private final EditorUpload upload;
    private final Sheet sheet;
    private final Identity known;
    private final List<Field> fields;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<EditorStep> steps = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();

    EditorComparison(EditorUpload upload, Sheet sheet, Identity known) {
        this.upload = upload;
        this.sheet = sheet;
        this.known = known;
        this.fields = sheet.fields(upload.fields());
    }

    Difference difference(Reader reader) {
        var all = new EditorSteps(upload, sheet, fields, steps);
        return new Difference(
                all.parts(reader), sheet.table().headings(), wrong, Optional.empty(), all.fingerprint(), all::apply);
    }

    Uni<Void> take(CsvTable.Row row) {
        var read = sheet.typed(row);
        return read.wrong().isEmpty()
                ? take(row, new Edits.Target(upload.section(), upload.editor(), fields).typed(read.texts()::get))
                : refuse(row, read.wrong());
    }

    private Uni<Void> take(CsvTable.Row row, Values typed) {
        var key = sheet.key(row);
        var found = known.of(key, typed);
        if (found.size() > 1) {
            return refuse(row, List.of(SEVERAL.filled(String.join(", ", found))));
        }
        if (found.isEmpty() && !key.isEmpty()) {
            return refuse(row, List.of(NOT_THERE.filled(key)));
        }
        var record = found.isEmpty() ? "new " + known.name(typed) : found.getFirst();
        var line = lines.putIfAbsent(record, row.line());
        if (line != null) {
            return refuse(row, List.of(TWICE.filled(line)));
        }
        return found.isEmpty() ? takeNew(row, typed) : takeKnown(row, record, typed);
    }

    private Uni<Void> takeKnown(CsvTable.Row row, String key, Values typed) {
        return faults(typed)
                .chain(faults -> faults.isEmpty()
                        ? upload.editor()
                                .read(key)
                                .invoke(before -> compare(row, key, before, typed))
                                .replaceWithVoid()
                        : refuse(row, faults));
    }

    private void compare(CsvTable.Row row, String key, Values before, Values typed) {
        if (before != null && !before.changesTo(typed).isEmpty()) {
            steps.add(new EditorStep(row.line(), key, before, typed));
        }
    }

    private Uni<Void> takeNew(CsvTable.Row row, Values typed) {
        var missing = upload.fields().stream()
                .filter(field -> field.required() && !fields.contains(field))
                .filter(field -> upload.editor().initial().text(field.name()).isEmpty())
                .map(field -> about(field, MISSING))
                .toList();
        return missing.isEmpty()
                ? faults(typed).chain(faults -> {
                    if (!faults.isEmpty()) {
                        return refuse(row, faults);
                    }
                    steps.add(new EditorStep(row.line(), "", Values.NONE, whole(typed)));
                    return Uni.createFrom().voidItem();
                })
                : refuse(row, missing);
    }

    /** What the table does not speak of stands as it does in an empty form. */
    private Values whole(Values typed) {
        var whole = new HashMap<>(upload.editor().initial().texts());
        upload.fields().forEach(field -> whole.putIfAbsent(field.name(), ""));
        whole.putAll(typed.texts());
        return new Values(whole);
    }

    /** Choices were looked up already, and need not be for every line. */
    private Uni<List<Words>> faults(Values typed) {
        var asked = fields.stream()
                .filter(field -> field.kind() != Field.Kind.CHOICE
                        || typed.text(field.name()).isEmpty())
                .toList();
        return Edits.faults(asked, typed)
                .map(faults -> asked.stream()
                        .flatMap(field -> Optional.ofNullable(faults.get(field.name())).stream()
                                .map(fault -> about(field, fault)))
                        .toList());
    }

    private static Words about(Field field, Words fault) {
        return Words.of(
                field.title().russian() + ": " + fault.russian(), field.title().english() + ": " + fault.english());
    }

    private Uni<Void> refuse(CsvTable.Row row, List<Words> why) {
        wrong.add(new Wrong(row.line(), row.cells(), why));
        return Uni.createFrom().voidItem();
    }
}
