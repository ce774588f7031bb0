package steps.admin.pickup;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.AddingEditor;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Words;
import steps.domain.pickup.GeoPoint;
import steps.domain.pickup.PickupDetails;
import steps.domain.pickup.PickupItem;
import steps.domain.pickup.PickupPoints;
import steps.domain.text.CleanText;

/** The form of a pickup point. */
@Singleton
class PickupEditor implements AddingEditor {
    private static final Words REPLACED =
            Words.of("Следующий список партнёра заменит и это.", "The partner's next list replaces this as well.");
    private static final Words TAKEN = Words.of("Такой код уже есть.", "This ID already exists.");
    private static final Words BLANK = Words.of("Здесь ничего не видно.", "There is nothing visible here.");

    private static final Field ADDRESS = Field.text(
                    "address", Words.of("Полный адрес", "Full address"), PickupItem.LONGEST_ADDRESS)
            .needed()
            .checked(PickupEditor::blank)
            .hinted(REPLACED);
    private static final Field ID = Field.text("id", Words.of("Код", "ID"), PickupItem.LONGEST_ID)
            .needed()
            .checked(PickupEditor::blank);
    private static final Field HOURS =
            Field.text("hours", Words.of("Часы работы", "Opening hours"), PickupDetails.LONGEST_HOURS);
    private static final Field METRO = Field.text("metro", Words.of("Метро", "Metro"), PickupDetails.LONGEST_METRO);
    private static final Field LATITUDE = Field.decimal("latitude", Words.of("Широта", "Latitude"), -90, 90)
            .hinted(Words.of(
                    "Вместе с долготой, например 55.7558.", "Together with the longitude, for example 55.7558."));
    private static final Field LONGITUDE = Field.decimal("longitude", Words.of("Долгота", "Longitude"), -180, 180);
    private static final Field MAX_WEIGHT = Field.number(
            "max_weight_g",
            Words.of("Вес посылки до, г", "Maximum parcel weight, g"),
            1,
            PickupDetails.HIGHEST_MAX_WEIGHT_G);
    private static final Words TOGETHER =
            Words.of("Широта и долгота нужны вместе.", "Latitude and longitude go together.");
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
        return List.of(ADDRESS, HOURS, METRO, LATITUDE, LONGITUDE, MAX_WEIGHT, OFFERED);
    }

    @Override
    public List<Field> fieldsToAdd() {
        return List.of(ID, ADDRESS, HOURS, METRO, LATITUDE, LONGITUDE, MAX_WEIGHT);
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
        if (hasHalfAPlace(after)) {
            return Uni.createFrom().item(Edit.Refused.of("longitude", TOGETHER));
        }
        return points.change(new PickupItem(key, after.text("address"), details(after)), after.flag("offered"))
                .replaceWith(new Edit.Done(key));
    }

    @Override
    public Uni<Edit> add(Values values, PanelUser by) {
        if (hasHalfAPlace(values)) {
            return Uni.createFrom().item(Edit.Refused.of("longitude", TOGETHER));
        }
        return points.add(new PickupItem(values.text("id"), values.text("address"), details(values)))
                .map(added -> added ? new Edit.Done(values.text("id")) : Edit.Refused.of("id", TAKEN));
    }

    private static Optional<Words> blank(String text) {
        return CleanText.isBlank(text) ? Optional.of(BLANK) : Optional.empty();
    }

    private static @Nullable Values values(PickupPoints.@Nullable Known known) {
        return known == null
                ? null
                : of(known.details()).with("address", known.fullAddress()).with("offered", known.isOffered());
    }

    private static Values of(PickupDetails details) {
        var place = details.place();
        return Values.NONE
                .with("hours", details.hours())
                .with("metro", details.metro())
                .with("latitude", place == null ? null : written(place.latitude()))
                .with("longitude", place == null ? null : written(place.longitude()))
                .with("max_weight_g", details.maxWeightG());
    }

    /** As the form takes it: to some centimetres, which is finer than any map. */
    private static String written(double degrees) {
        var rounded =
                BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private static boolean hasHalfAPlace(Values values) {
        return values.text("latitude").isEmpty() != values.text("longitude").isEmpty();
    }

    private static PickupDetails details(Values values) {
        var weight = values.numberOrNull("max_weight_g");
        return new PickupDetails(
                values.text("hours"),
                values.text("metro"),
                values.text("latitude").isEmpty()
                        ? null
                        : new GeoPoint(
                                Double.parseDouble(values.text("latitude")),
                                Double.parseDouble(values.text("longitude"))),
                weight == null ? null : Math.toIntExact(weight));
    }
}
