package steps.admin.panel.upload;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.FieldWords;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Reader;
import steps.domain.audit.AuditEntry.Change;

/**
 * What a line of a table does.
 *
 * @param key of the record that it changes, empty for a new one
 * @param before how that stands, as far as the table speaks of it
 * @param after what it is to be
 */
record EditorStep(int line, String key, Values before, Values after) {
    boolean isNew() {
        return key.isEmpty();
    }

    /** «Цена, баллы: 100 → 120». */
    String told(Sheet sheet, List<Field> fields, Reader reader) {
        var changes = before.changesTo(after);
        return fields.stream()
                .flatMap(field -> Optional.ofNullable(changes.get(field.name())).stream()
                        .map(change -> told(sheet, field, change, reader)))
                .collect(Collectors.joining("; "));
    }

    private String told(Sheet sheet, Field field, Change change, Reader reader) {
        var language = reader.user().language();
        var words = new FieldWords(field, sheet.options().getOrDefault(field.name(), List.of()));
        return isNew() ? words.titled(words.said(change.to(), language), language) : words.told(change, language);
    }
}
