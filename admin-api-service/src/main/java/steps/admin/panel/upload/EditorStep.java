package steps.admin.panel.upload;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.domain.audit.AuditEntry.Change;

/**
 * What a line of a table does.
 *
 * @param key of the record that it changes, empty for a new one
 * @param before how that stands, as far as the table speaks of it
 * @param after what it is to be
 */
record EditorStep(int line, String key, Values before, Values after) {
    private static final Words YES = Words.of("да", "yes");
    private static final Words NO = Words.of("нет", "no");

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
        var to = shown(sheet, field, change.to(), reader);
        return reader.say(field.title()) + ": "
                + (isNew() ? to : shown(sheet, field, change.from(), reader) + " → " + to);
    }

    private static String shown(Sheet sheet, Field field, String text, Reader reader) {
        return switch (field.kind()) {
            case FLAG -> reader.say(text.equals("true") ? YES : NO);
            case CHOICE ->
                sheet.options().getOrDefault(field.name(), List.of()).stream()
                        .filter(option -> option.value().equals(text))
                        .map(Option::title)
                        .map(reader::say)
                        .findFirst()
                        .orElse("—");
            case TEXT, AREA, LINES, HTML, NUMBER, DECIMAL, MEDIA, PASSWORD, TIME -> text.isEmpty() ? "—" : text;
        };
    }
}
