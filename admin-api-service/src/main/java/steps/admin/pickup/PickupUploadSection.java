package steps.admin.pickup;

import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.account.Right;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Condition;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Section;
import steps.domain.pickup.PickupUploader.Way;

/** When the list of pickup points was replaced or changed in part, by whom, and how it differed from the one before. */
@Singleton
public class PickupUploadSection implements Section {
    private static final Words PARTNER = Words.of("Партнёр по API", "Partner API");
    private static final Words PANEL = Words.of("Панель", "Panel");
    private static final Words OF_THE_ENVIRONMENT = Words.of("ключ API_KEY", "the key API_KEY");

    private static final Listing LISTING = Listing.of(
                    "pickup_upload_log", "pickup_upload_log.id", SqlType.NUMBER, "-id")
            .columns(
                    Column.number("id", Words.of("№", "No."), "pickup_upload_log.id")
                            .sortable(),
                    Column.time("at", Words.of("Когда", "When"), "pickup_upload_log.uploaded_at"),
                    Column.text("way", Words.of("Как", "Via"), "pickup_upload_log.way")
                            .shownAs((way, reader) ->
                                    Cell.text(reader.say(way.equals(Way.PARTNER.code()) ? PARTNER : PANEL))),
                    Column.text("name", Words.of("Кто", "Who"), "pickup_upload_log.name")
                            .shownAs((name, reader) ->
                                    Cell.text(name.isEmpty() ? reader.say(OF_THE_ENVIRONMENT) : name)),
                    Column.number("points", Words.of("Стало пунктов", "Points afterwards"), "pickup_upload_log.points"),
                    Column.number("added", Words.of("Добавлено", "Added"), "pickup_upload_log.added"),
                    Column.number("changed", Words.of("Изменено", "Changed"), "pickup_upload_log.changed"),
                    Column.number("gone", Words.of("Снято", "Withdrawn"), "pickup_upload_log.gone"))
            .filters(
                    Filter.days("at", Words.of("Когда", "When"), "pickup_upload_log.uploaded_at"),
                    Filter.choice(
                            "way",
                            Words.of("Как", "Via"),
                            "pickup_upload_log.way",
                            List.of(
                                    new Filter.Option(Way.PARTNER.code(), PARTNER),
                                    new Filter.Option(Way.PANEL.code(), PANEL))))
            .searchedBy(text -> Condition.of("pickup_upload_log.name = ?", text));

    @Override
    public String name() {
        return "pickup-uploads";
    }

    @Override
    public Words title() {
        return Words.of("Загрузки пунктов выдачи", "Pickup point uploads");
    }

    @Override
    public Words searchHint() {
        return Words.of("Имя ключа или учётной записи", "Name of a key or an account");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.SHOP;
    }

    @Override
    public int position() {
        return 7;
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
    public boolean hasCards() {
        return false;
    }
}
