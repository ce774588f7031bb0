package steps.admin.panel.upload;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.Collectors;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Edits;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.upload.Difference.Applied;
import steps.admin.panel.upload.Difference.Part;

/** What a table would do, told, and done line by line: one that is refused now keeps no other from being written. */
record EditorSteps(EditorUpload upload, Sheet sheet, List<Field> fields, List<EditorStep> steps) {
    private static final Words WILL_BE_ADDED = Words.of("Добавится", "Will be added");
    private static final Words WILL_CHANGE = Words.of("Изменится", "Will change");
    private static final Words LINE = Words.of("Строка", "Line");
    private static final Words RECORD = Words.of("Запись", "Record");
    private static final Words WHAT = Words.of("Что", "What");

    private static final Words ADDED = Words.of("Добавлено", "Added");
    private static final Words CHANGED = Words.of("Изменено", "Changed");
    private static final Words CHANGED_BY_OTHERS = Words.of(
            "Не изменено: это только что изменил кто-то ещё.", "Not changed: somebody else has just changed it.");
    private static final Words GONE =
            Words.of("Не изменено: этой записи больше нет.", "Not changed: it no longer exists.");

    EditorSteps {
        fields = List.copyOf(fields);
        steps = List.copyOf(steps);
    }

    List<Part> parts(Reader reader) {
        return List.of(part(WILL_BE_ADDED, "green", true, reader), part(WILL_CHANGE, "blue", false, reader));
    }

    /** The same while the same lines would do the same to records that stand the same. */
    String fingerprint() {
        return new Values(steps.stream()
                        .collect(Collectors.toMap(
                                step -> step.line() + " " + step.key(),
                                step -> step.before().fingerprint()
                                        + step.after().fingerprint())))
                .fingerprint();
    }

    Uni<List<Applied>> apply(PanelUser by) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step -> apply(step, by))
                .collect()
                .asList();
    }

    private Uni<Applied> apply(EditorStep step, PanelUser by) {
        var name = step.after().text(upload.name()).isEmpty()
                ? "№ " + step.key()
                : step.after().text(upload.name());
        if (step.isNew()) {
            return upload.edits()
                    .add(upload.section(), upload.editor(), step.after(), by)
                    .map(edit -> applied(name, step.key(), edit, ADDED));
        }
        var target = new Edits.Target(upload.section(), upload.editor(), fields);
        return upload.edits()
                .change(target, step.key(), target.compared(step.before()).marks(), step.after(), by)
                .map(edit -> applied(name, step.key(), edit, CHANGED));
    }

    private static Applied applied(String name, String key, Edit edit, Words done) {
        return switch (edit) {
            case Edit.Done written -> new Applied(name, written.key(), done, "green");
            case Edit.Refused refused ->
                new Applied(name, key, refused.faults().values().iterator().next(), "red");
            case Edit.Conflict conflict -> new Applied(name, key, CHANGED_BY_OTHERS, "red");
            case Edit.Gone gone -> new Applied(name, key, GONE, "red");
        };
    }

    private Part part(Words title, String tone, boolean isNew, Reader reader) {
        var those = steps.stream().filter(step -> step.isNew() == isNew).toList();
        return new Part(
                title,
                tone,
                those.size(),
                List.of(LINE, RECORD, WHAT),
                those.stream()
                        .limit(Difference.LISTED)
                        .map(step -> List.of(
                                Integer.toString(step.line()),
                                step.isNew()
                                        ? step.after().text(upload.name())
                                        : "№ " + step.key() + " "
                                                + step.before().text(upload.name()),
                                step.told(sheet, isNew ? upload.fields() : fields, reader)))
                        .toList());
    }
}
