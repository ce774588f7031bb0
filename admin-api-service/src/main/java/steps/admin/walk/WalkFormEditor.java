package steps.admin.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Words;
import steps.domain.walk.coefficient.CoefficientChanges;
import steps.domain.walk.coefficient.WalkForm;
import steps.domain.walk.coefficient.WalkFormDraft;

/** The form of a kind of walk. */
@Singleton
class WalkFormEditor implements Editor {
    private static final int HIGHEST = 100;
    private static final int LAST = 1_000;
    private static final Words ABOVE_NOTHING = Words.of("Нужно больше нуля.", "It must be more than zero.");

    private static final List<Field> FIELDS = List.of(
            Field.text("title", Words.of("Название", "Title"), WalkFormDraft.LONGEST_TITLE)
                    .needed(),
            Field.text("english", Words.of("По-английски", "In English"), WalkFormDraft.LONGEST_TITLE),
            Field.text("emoji", Words.same("Emoji"), WalkFormDraft.LONGEST_EMOJI),
            Field.decimal("coefficient", Words.of("Коэффициент", "Coefficient"), 0, HIGHEST)
                    .needed()
                    .checked(WalkFormEditor::aboveNothing)
                    .hinted(Words.of(
                            "На него умножаются шаги; вместе с погодой получается не меньше 1.",
                            "Steps are multiplied by it; together with the weather the result is at least 1.")),
            Field.number("position", Words.of("Порядок", "Position"), 0, LAST).needed(),
            Field.flag("active", Words.of("Можно выбрать", "Selectable")));

    private final CoefficientChanges coefficients;

    WalkFormEditor(CoefficientChanges coefficients) {
        this.coefficients = coefficients;
    }

    @Override
    public Right edits() {
        return Right.EDIT_SETTINGS;
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Uni<Values> read(String key) {
        return coefficients.form(key).map(WalkFormEditor::values);
    }

    @Override
    public Uni<Values> lock(String key) {
        return coefficients.lockForm(key).map(WalkFormEditor::values);
    }

    @Override
    public Uni<Edit> change(String key, Values before, Values after, PanelUser by) {
        return coefficients
                .lockForm(key)
                .invoke(form -> coefficients.change(form, draft(after)))
                .replaceWith(new Edit.Done(key));
    }

    static Optional<Words> aboveNothing(String text) {
        return text.matches("[0.]*") ? Optional.of(ABOVE_NOTHING) : Optional.empty();
    }

    private static WalkFormDraft draft(Values values) {
        return new WalkFormDraft(
                values.text("title"),
                values.text("english").isEmpty() ? null : values.text("english"),
                values.text("emoji"),
                new BigDecimal(values.text("coefficient")),
                values.whole("position"),
                values.flag("active"));
    }

    private static @Nullable Values values(@Nullable WalkForm form) {
        return form == null
                ? null
                : Values.of("title", form.title())
                        .with("english", form.englishTitle())
                        .with("emoji", form.emoji())
                        .with(
                                "coefficient",
                                form.coefficient().stripTrailingZeros().toPlainString())
                        .with("position", form.position())
                        .with("active", form.active());
    }
}
