package steps.admin.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.admin.panel.section.LastChange;
import steps.admin.panel.section.Section;
import steps.domain.audit.AuditEntry.Change;
import steps.domain.walk.coefficient.CoefficientChanges;

/** What the weather multiplies the steps by, for each kind of walk. */
@Singleton
public class TemperatureSection implements Section {
    private final TemperatureEditor editor;
    private final CoefficientChanges coefficients;
    private final LastChange lastChange;
    private final Listing listing;

    TemperatureSection(
            TemperatureEditor editor, CoefficientChanges coefficients, WalkFormOptions forms, LastChange lastChange) {
        this.editor = editor;
        this.coefficients = coefficients;
        this.lastChange = lastChange;
        this.listing = Listing.of("temperature_coefficient", "range.id", SqlType.NUMBER, "place")
                .from("temperature_coefficient range join walk_form on walk_form.code = range.walk_form")
                .columns(
                        Column.words("form", Words.of("Форма", "Walk type"), "walk_form.title", "walk_form.title_en"),
                        Column.decimal("from", Words.of("От, °C", "From, °C"), "range.min_c")
                                .sortable()
                                .editedAs("from"),
                        Column.decimal("to", Words.of("До, °C", "To, °C"), "range.max_c")
                                .sortable()
                                .editedAs("to"),
                        Column.decimal("coefficient", Words.of("Коэффициент", "Coefficient"), "range.coefficient")
                                .sortable()
                                .editedAs("coefficient"),
                        Column.decimal(
                                        "place",
                                        Words.of("По порядку", "In order"),
                                        "walk_form.position * 1000 + range.min_c")
                                .sortable()
                                .hidden())
                .filters(Filter.choice(
                        "form", Words.of("Форма", "Walk type"), "range.walk_form", SqlType.TEXT, forms::all));
    }

    @Override
    public String name() {
        return "temperatures";
    }

    @Override
    public Words title() {
        return Words.of("Температурные надбавки", "Temperature coefficients");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.RULES;
    }

    @Override
    public int position() {
        return 3;
    }

    @Override
    public Right sees() {
        return Right.SEE_SETTINGS;
    }

    @Override
    public Listing listing() {
        return listing;
    }

    @Override
    public Optional<Editor> editor() {
        return Optional.of(editor);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                lastChange.undoing(name(), editor),
                Action.of(
                                "remove",
                                Words.of("Удалить", "Remove"),
                                Words.of(
                                        "При этих температурах погода будет считаться как 1.",
                                        "The weather counts as 1 at these temperatures."),
                                Right.EDIT_SETTINGS,
                                (key, asked, attempt, by) -> remove(key))
                        .dangerous());
    }

    private Uni<ActionResult> remove(String key) {
        return editor.lock(key)
                .chain(range -> range == null
                        ? Uni.createFrom().item(gone())
                        : coefficients.remove(Long.parseLong(key)).map(was -> was ? removed(range) : gone()));
    }

    /** The audit keeps what it was. */
    private static ActionResult removed(Values range) {
        return new ActionResult.Done(
                Words.of("Удалено", "Removed"),
                range.texts().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> new Change(field.getValue(), ""))),
                "",
                List.of());
    }

    private static ActionResult gone() {
        return new ActionResult.Unchanged(Words.of("Этого уже нет.", "Already gone."));
    }
}
