package steps.admin.panel.section;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steps.admin.panel.form.AddingEditor;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.FieldWords;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.page.AuditAction;
import steps.admin.panel.page.Words;
import steps.domain.audit.AuditEntry.Change;
import steps.domain.content.Language;

/**
 * The audit's codes in words: sections and actions by their titles, fields by those of forms. The audit keeps its lines for ever, so
 * what has no words (any more) is shown as it stands.
 */
@Singleton
public class AuditWords {
    /** Pages that change something and are no sections. */
    private static final Map<String, Words> PAGES = Map.of(
            "health", Words.of("Состояние", "Health"),
            "media", Words.of("Фото и видео", "Pictures and videos"));

    private final Sections sections;

    AuditWords(Sections sections) {
        this.sections = sections;
    }

    public Words section(String code) {
        return sections.named(code)
                .map(Section::title)
                .or(() -> Optional.ofNullable(PAGES.get(code)))
                .orElse(Words.same(code));
    }

    public Words action(String section, String code) {
        return sections.named(section).stream()
                .flatMap(known -> known.actions().stream())
                .filter(action -> action.name().equals(code))
                .map(Action::title)
                .findFirst()
                .or(() -> AuditAction.ofCode(code).map(AuditAction::words))
                .orElse(Words.same(code));
    }

    /** Where something is ever changed, as the menu has it. */
    public List<Option> places() {
        return Stream.concat(
                        sections.all().stream()
                                .filter(section -> section.editor().isPresent()
                                        || !section.actions().isEmpty())
                                .sorted(Comparator.comparing(Section::group).thenComparingInt(Section::position))
                                .map(section -> new Option(section.name(), section.title())),
                        PAGES.keySet().stream().sorted().map(page -> new Option(page, section(page))))
                .toList();
    }

    /** What «Товары 17» is about, whatever language it is in; also without the number. */
    public List<Place> named(String text) {
        return places().stream()
                .flatMap(place -> Stream.of(
                                place.value(),
                                place.title().russian(),
                                place.title().english())
                        .distinct()
                        .flatMap(name -> Place.of(place.value(), name, text).stream()))
                .distinct()
                .toList();
    }

    public Uni<Fields> fields() {
        return fields(sections.all());
    }

    Uni<Fields> fields(String section) {
        return fields(sections.named(section).stream().toList());
    }

    private static Uni<Fields> fields(List<Section> some) {
        return Multi.createFrom()
                .iterable(some)
                .onItem()
                .transformToUniAndConcatenate(section ->
                        FieldWords.of(fields(section)).map(fields -> Map.entry(section.name(), byName(fields))))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(Fields::new);
    }

    /** What a form says goes before what an action asks for. */
    private static List<Field> fields(Section section) {
        return Stream.of(
                        section.addingEditor().stream().map(AddingEditor::fieldsToAdd),
                        section.editor().stream().map(Editor::fields),
                        Stream.of(section.told()),
                        section.actions().stream().map(Action::fields))
                .flatMap(some -> some)
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, FieldWords> byName(List<FieldWords> fields) {
        return fields.stream()
                .collect(Collectors.toMap(
                        field -> field.field().name(),
                        Function.identity(),
                        (first, other) -> first,
                        LinkedHashMap::new));
    }

    /**
     * A section or one of its records.
     *
     * @param object empty for the section as a whole
     */
    public record Place(String section, String object) {
        private static Optional<Place> of(String section, String name, String text) {
            if (text.equalsIgnoreCase(name)) {
                return Optional.of(new Place(section, ""));
            }
            return text.regionMatches(true, 0, name + " ", 0, name.length() + 1)
                    ? Optional.of(
                            new Place(section, text.substring(name.length()).strip()))
                    : Optional.empty();
        }
    }

    /** The fields of sections by their names, in the order of their forms. */
    public record Fields(Map<String, Map<String, FieldWords>> bySection) {
        /** Each in a line: «Цена, баллы: 100 → 120». */
        public List<String> told(String section, JsonObject changes, Language language) {
            var known = bySection.getOrDefault(section, Map.of());
            return Stream.concat(
                            known.keySet().stream().filter(changes::containsKey),
                            changes.fieldNames().stream().filter(name -> !known.containsKey(name)))
                    .map(name -> Optional.ofNullable(known.get(name))
                            .orElseGet(() -> FieldWords.unknown(name))
                            .told(change(changes, name), language))
                    .toList();
        }

        private static Change change(JsonObject changes, String name) {
            var sides = changes.getJsonArray(name);
            return new Change(sides.getString(0), sides.getString(1));
        }
    }
}
