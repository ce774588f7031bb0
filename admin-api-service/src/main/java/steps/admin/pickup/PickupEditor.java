package steps.admin.pickup;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.AddingEditor;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Words;
import steps.domain.pickup.PickupItem;
import steps.domain.pickup.PickupPoints;
import steps.domain.text.CleanText;

/** The form of a pickup point. */
@Singleton
class PickupEditor implements AddingEditor {
    private static final Words REPLACED =
            Words.of("Следующий список партнёра заменит и это.", "The partner's next list replaces this as well.");
    private static final Words TAKEN = Words.of("Такой код уже есть.", "There is one with this id already.");
    private static final Words BLANK = Words.of("Здесь ничего не видно.", "There is nothing to be seen here.");

    private static final Field ADDRESS = Field.text(
                    "address", Words.of("Полный адрес", "Full address"), PickupItem.LONGEST_ADDRESS)
            .needed()
            .checked(PickupEditor::blank)
            .hinted(REPLACED);
    private static final Field ID = Field.text("id", Words.of("Код", "Id"), PickupItem.LONGEST_ID)
            .needed()
            .checked(PickupEditor::blank);
    private static final Field OFFERED = Field.flag("offered", Words.of("Предлагается людям", "Offered to people"));

    private final PickupPoints points;

    PickupEditor(PickupPoints points) {
        this.points = points;
    }

    @Override
    public Right edits() {
        return Right.EDIT_PICKUP;
    }

    @Override
    public List<Field> fields() {
        return List.of(ADDRESS, OFFERED);
    }

    @Override
    public List<Field> fieldsToAdd() {
        return List.of(ID, ADDRESS);
    }

    @Override
    public Uni<Values> read(String key) {
        return points.find(key).map(PickupEditor::values);
    }

    @Override
    public Uni<Values> lock(String key) {
        return points.lock(key).map(PickupEditor::values);
    }

    @Override
    public Uni<Edit> change(String key, Values before, Values after, PanelUser by) {
        return points.change(new PickupItem(key, after.text("address")), after.flag("offered"))
                .replaceWith(new Edit.Done(key));
    }

    @Override
    public Uni<Edit> add(Values values, PanelUser by) {
        return points.add(new PickupItem(values.text("id"), values.text("address")))
                .map(added -> added ? new Edit.Done(values.text("id")) : Edit.Refused.of("id", TAKEN));
    }

    private static Optional<Words> blank(String text) {
        return CleanText.isBlank(text) ? Optional.of(BLANK) : Optional.empty();
    }

    private static Values values(PickupPoints.Known known) {
        return known == null ? null : Values.of("address", known.fullAddress()).with("offered", known.isOffered());
    }
}
