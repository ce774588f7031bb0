package steps.admin.pickup;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Field;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Condition;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Search;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Section;
import steps.admin.panel.upload.Upload;
import steps.domain.pickup.SearchText;

/** Where parcels are collected. The partner's next list replaces them all, those that were entered by hand as well. */
@Singleton
public class PickupSection implements Section {
    private static final Listing LISTING = Listing.of("pickup_point", "pickup_point.id", SqlType.TEXT, "id")
            .columns(
                    Column.text("id", Words.of("Код", "ID"), "pickup_point.id").sortable(),
                    Column.text("address", Words.of("Адрес", "Address"), "pickup_point.full_address"),
                    Column.text("hours", Words.of("Часы работы", "Opening hours"), "pickup_point.hours"),
                    Column.text("metro", Words.of("Метро", "Metro"), "pickup_point.metro"),
                    Column.text(
                                    "place",
                                    Words.of("Широта, долгота", "Latitude, longitude"),
                                    "pickup_point.latitude || ', ' || pickup_point.longitude")
                            .hidden(),
                    Column.number(
                                    "max_weight_g",
                                    Words.of("Вес посылки до, г", "Maximum parcel weight, g"),
                                    "pickup_point.max_weight_g")
                            .hidden(),
                    Column.flag("active", Words.of("Предлагается", "Offered"), "pickup_point.active"))
            .filters(
                    Filter.flag("active", Words.of("Предлагается", "Offered"), "pickup_point.active"),
                    Filter.flag("mapped", Words.of("Есть на карте", "On the map"), "pickup_point.latitude is not null"))
            .searchedBy(text -> Condition.any(List.of(
                    Condition.of("pickup_point.id = ?", text),
                    Search.plainWords(
                            "pickup_point.search_text", SearchText.ofPlace(text).value()))));

    private final PickupEditor editor;
    private final PickupUpload upload;

    PickupSection(PickupEditor editor, PickupUpload upload) {
        this.editor = editor;
        this.upload = upload;
    }

    @Override
    public String name() {
        return "pickup";
    }

    @Override
    public Words title() {
        return Words.of("Пункты выдачи", "Pickup points");
    }

    @Override
    public Words searchHint() {
        return Words.of("Код, город или часть адреса", "ID, city or part of the address");
    }

    @Override
    public boolean isFoundFromAnywhere() {
        return true;
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.SHOP;
    }

    @Override
    public int position() {
        return 6;
    }

    @Override
    public Right sees() {
        return Right.SEE_PICKUP;
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
    public List<Field> told() {
        return List.of(
                Field.told("added", Words.of("Добавлено", "Added")),
                Field.told("changed", Words.of("Изменено", "Changed")),
                Field.told("gone", Words.of("Снято", "Withdrawn")));
    }

    @Override
    public Optional<Upload> upload() {
        return Optional.of(upload);
    }
}
