package steps.admin.panel.form;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;
import steps.domain.audit.AuditEntry.Change;
import steps.domain.content.Language;

/**
 * A field and what stands in it, as people read it.
 *
 * @param options of a choice, as they are now
 */
public record FieldWords(Field field, List<Option> options) {
    private static final String NOTHING = "—";
    private static final Words YES = Words.of("да", "yes");
    private static final Words NO = Words.of("нет", "no");

    public FieldWords {
        options = List.copyOf(options);
    }

    /** In the same order. */
    public static Uni<List<FieldWords>> of(List<Field> fields) {
        return Multi.createFrom()
                .iterable(fields)
                .onItem()
                .transformToUniAndConcatenate(
                        field -> field.options().get().map(options -> new FieldWords(field, options)))
                .collect()
                .asList();
    }

    /** Of a field that is in no form (any more). */
    public static FieldWords unknown(String name) {
        return new FieldWords(Field.told(name, Words.same(name)), List.of());
    }

    /** What can no longer be chosen stays as it is. */
    public String said(String text, Language language) {
        if (text.isEmpty()) {
            return NOTHING;
        }
        return switch (field.kind()) {
            case FLAG -> flag(text).in(language);
            case CHOICE -> option(text).in(language);
            case TIME -> Times.written(text, language);
            case TEXT, AREA, LINES, HTML, NUMBER, DECIMAL, MEDIA, PASSWORD -> text;
        };
    }

    /** «100 → 120». */
    public String said(Change change, Language language) {
        return said(change.from(), language) + " → " + said(change.to(), language);
    }

    /** «Цена, баллы: 100 → 120». */
    public String told(Change change, Language language) {
        return titled(said(change, language), language);
    }

    /** «Цена, баллы: 100». */
    public String titled(String said, Language language) {
        return field.title().in(language) + ": " + said;
    }

    private Words option(String text) {
        return options.stream()
                .filter(option -> option.value().equals(text))
                .map(Option::title)
                .findFirst()
                .orElse(Words.same(text));
    }

    private static Words flag(String text) {
        return switch (text) {
            case "true" -> YES;
            case "false" -> NO;
            default -> Words.same(text);
        };
    }
}
