package steps.admin.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Editor;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Reader;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.LastChange;
import steps.admin.panel.section.Section;
import steps.domain.walk.coefficient.CoefficientChanges;
import steps.domain.walk.coefficient.TemperatureRange;
import steps.domain.walk.coefficient.WalkForm;

/** The kinds of walks and what each multiplies the steps by. */
@Singleton
public class WalkFormSection implements Section {
    private static final Listing LISTING = Listing.of("walk_form", "walk_form.code", SqlType.TEXT, "position")
            .columns(
                    Column.text(
                            "title", Words.of("Название", "Title"), "concat_ws(' ', walk_form.emoji, walk_form.title)"),
                    Column.decimal("coefficient", Words.of("Коэффициент", "Coefficient"), "walk_form.coefficient")
                            .editedAs("coefficient"),
                    Column.number("position", Words.of("Порядок", "Position"), "walk_form.position")
                            .sortable()
                            .editedAs("position"),
                    Column.flag("active", Words.of("Можно выбрать", "Selectable"), "walk_form.active")
                            .editedAs("active"),
                    Column.text("english", Words.of("По-английски", "In English"), "walk_form.title_en"));

    private final WalkFormEditor editor;
    private final CoefficientChanges coefficients;
    private final LastChange lastChange;

    WalkFormSection(WalkFormEditor editor, CoefficientChanges coefficients, LastChange lastChange) {
        this.editor = editor;
        this.coefficients = coefficients;
        this.lastChange = lastChange;
    }

    @Override
    public String name() {
        return "walk-forms";
    }

    @Override
    public Words title() {
        return Words.of("Формы прогулки", "Walk types");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.RULES;
    }

    @Override
    public int position() {
        return 2;
    }

    @Override
    public Right sees() {
        return Right.SEE_SETTINGS;
    }

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public Optional<Editor> editor() {
        return Optional.of(editor);
    }

    @Override
    public List<Action> actions() {
        return List.of(lastChange.undoing(name(), editor));
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return coefficients
                .form(key)
                .chain(form -> form == null
                        ? Uni.createFrom().item(Optional.empty())
                        : coefficients.rangesOf(key).map(ranges -> Optional.of(card(form, ranges, reader))));
    }

    private static Card card(WalkForm form, List<TemperatureRange> ranges, Reader reader) {
        var table = table(form, ranges, reader);
        return new Card(
                form.emoji() + " " + form.title(),
                List.of(RangeDrawing.of(ranges, reader).map(table::drawn).orElse(table)));
    }

    private static Block table(WalkForm form, List<TemperatureRange> ranges, Reader reader) {
        return Block.of(
                reader.say(Words.of("Надбавки по температуре", "Temperature coefficients")),
                List.of(
                        reader.say(Words.of("От, °C", "From, °C")),
                        reader.say(Words.of("До, °C", "To, °C")),
                        reader.say(Words.of("Коэффициент", "Coefficient")),
                        reader.say(Words.of("Вместе с формой", "With the type's"))),
                RangePicture.rows(form, ranges, reader),
                "/admin/temperatures?f.form=" + form.code());
    }

    static Cell number(BigDecimal number) {
        return Cell.number(number.stripTrailingZeros().toPlainString());
    }
}
