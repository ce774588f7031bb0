package steps.admin.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.AddingEditor;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Keys;
import steps.admin.panel.page.Words;
import steps.domain.walk.coefficient.CoefficientChanges;
import steps.domain.walk.coefficient.RangeChange;
import steps.domain.walk.coefficient.TemperatureRange;

/** The form of a range of temperatures. */
@Singleton
class TemperatureEditor implements AddingEditor {
    private static final int COLDEST = -100;
    private static final int WARMEST = 100;
    private static final int HIGHEST = 100;
    private static final Words OVERLAPS =
            Words.of("Пересекается с надбавкой от %s до %s °C.", "It overlaps the range from %s to %s °C.");
    private static final Words EMPTY = Words.of("Нужно больше, чем «от».", "It must be above “from”.");
    private static final Words ONE_DIGIT =
            Words.of("Не больше одного знака после точки.", "At most one decimal place.");

    private static final List<Field> RANGE = List.of(
            degrees("from", Words.of("От, °C, включительно", "From, °C (inclusive)")),
            degrees("to", Words.of("До, °C, не включая", "To, °C (exclusive)")),
            Field.decimal("coefficient", Words.of("Коэффициент", "Coefficient"), 0, HIGHEST)
                    .needed()
                    .checked(WalkFormEditor::aboveNothing));

    private final CoefficientChanges coefficients;
    private final Field form;

    TemperatureEditor(CoefficientChanges coefficients, WalkFormOptions forms) {
        this.coefficients = coefficients;
        this.form = Field.choice("form", Words.of("Форма прогулки", "Walk type"), forms::all)
                .needed();
    }

    @Override
    public Right edits() {
        return Right.EDIT_SETTINGS;
    }

    @Override
    public List<Field> fields() {
        return RANGE;
    }

    @Override
    public List<Field> fieldsToAdd() {
        return List.of(form, RANGE.get(0), RANGE.get(1), RANGE.get(2));
    }

    @Override
    public Uni<Values> read(String key) {
        return Keys.find(key, coefficients::range).map(TemperatureEditor::values);
    }

    @Override
    public Uni<Values> lock(String key) {
        return Keys.find(key, coefficients::lockRange).map(TemperatureEditor::values);
    }

    @Override
    public Uni<Edit> change(String key, Values before, Values after, PanelUser by) {
        return coefficients
                .change(
                        Long.parseLong(key),
                        decimal(after, "from"),
                        decimal(after, "to"),
                        decimal(after, "coefficient"))
                .map(TemperatureEditor::edit);
    }

    @Override
    public Uni<Edit> add(Values values, PanelUser by) {
        return coefficients
                .add(
                        values.text("form"),
                        decimal(values, "from"),
                        decimal(values, "to"),
                        decimal(values, "coefficient"))
                .map(TemperatureEditor::edit);
    }

    private static Edit edit(RangeChange change) {
        return switch (change) {
            case RangeChange.Done done -> new Edit.Done(Long.toString(done.id()));
            case RangeChange.Overlaps other ->
                Edit.Refused.of("from", OVERLAPS.filled(plain(other.minC()), plain(other.maxC())));
            case RangeChange.Empty empty -> Edit.Refused.of("to", EMPTY);
            case RangeChange.Unknown unknown -> new Edit.Gone();
        };
    }

    private static Field degrees(String name, Words title) {
        return Field.decimal(name, title, COLDEST, WARMEST).needed().checked(TemperatureEditor::oneDigit);
    }

    private static Optional<Words> oneDigit(String text) {
        return text.matches(".*\\.[0-9]{2,}") ? Optional.of(ONE_DIGIT) : Optional.empty();
    }

    private static BigDecimal decimal(Values values, String field) {
        return new BigDecimal(values.text(field));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable Values values(@Nullable TemperatureRange range) {
        return range == null
                ? null
                : Values.of("from", plain(range.minC()))
                        .with("to", plain(range.maxC()))
                        .with("coefficient", plain(range.coefficient()));
    }
}
