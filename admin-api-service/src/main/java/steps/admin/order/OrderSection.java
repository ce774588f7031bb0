package steps.admin.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Condition;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Reader;
import steps.admin.panel.list.Search;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Section;
import steps.domain.order.OrderStatus;

/** Gifts on their way: who collects what where, and how far it has come. */
@Singleton
public class OrderSection implements Section {
    private static final Words STATUS = Words.of("Статус", "Status");
    private static final Listing LISTING = Listing.of("\"order\"", "bought.id", SqlType.NUMBER, "-id")
            .from("\"order\" as bought")
            .columns(
                    Column.number("id", Words.of("№", "No."), "bought.id")
                            .shownAs((value, reader) -> Cell.number(value))
                            .sortable(),
                    Column.text("status", STATUS, "bought.status").shownAs((value, reader) -> badge(value, reader)),
                    Column.text(
                            "what",
                            Words.of("Товар", "Product"),
                            "(select string_agg(product.title, ', ' order by order_item.id) from order_item join product"
                                    + " on product.id = product_id where order_id = bought.id)"),
                    Column.number(
                            "points",
                            Words.of("Баллы", "Points"),
                            "(select coalesce(sum(price), 0) from order_item where order_id = bought.id)::bigint"),
                    Column.text(
                            "recipient",
                            Words.of("Получатель", "Recipient"),
                            "concat_ws(' ', bought.recipient_last_name, bought.recipient_first_name)"),
                    Column.text("address", Words.of("Пункт выдачи", "Pickup point"), "bought.pickup_address"),
                    Column.time("created", Words.of("Заказан", "Ordered"), "bought.created_at")
                            .sortable(),
                    Column.text("phone", Words.of("Телефон", "Phone"), "bought.recipient_phone")
                            .hidden(),
                    Column.text("point", Words.of("Код пункта", "Point ID"), "bought.pickup_point_id")
                            .hidden(),
                    Column.text(
                                    "buyer",
                                    Words.of("Покупатель", "Buyer"),
                                    "(select telegram_id::text from users where users.id = bought.user_id)")
                            .hidden())
            .searchedBy(text -> Condition.any(List.of(
                    Search.number("bought.id", text),
                    Search.number("bought.user_id", "users", "telegram_id", text),
                    Condition.of("bought.pickup_point_id = ?", text))));

    private final Listing listing;
    private final OrderCards cards;
    private final List<Action> actions;

    OrderSection(OrderFilters filters, OrderCards cards, OrderActions actions) {
        this.listing = LISTING.filters(filters.all());
        this.cards = cards;
        this.actions = actions.all();
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Words title() {
        return Words.of("Заказы", "Orders");
    }

    @Override
    public Words searchHint() {
        return Words.of("№ заказа, Telegram ID или код пункта", "Order number, Telegram ID or point ID");
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
        return 1;
    }

    @Override
    public Right sees() {
        return Right.SEE_ORDERS;
    }

    @Override
    public Listing listing() {
        return listing;
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return Keys.find(key, Optional.empty(), id -> cards.of(id, reader));
    }

    @Override
    public List<View> views() {
        return List.of(
                new View(Words.of("Доска", "Board"), "/admin/order-board"),
                new View(Words.of("Лист сборки", "Packing list"), "/admin/order-packing"),
                new View(Words.of("Для партнёра: CSV", "For the partner: CSV"), "/admin/order-file?format=csv"),
                new View(Words.of("Для партнёра: JSON", "For the partner: JSON"), "/admin/order-file?format=json"));
    }

    @Override
    public List<Field> told() {
        return List.of(Field.choice("status", STATUS, OrderFilters.statuses()));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    /** A status as all pages show it. */
    public static Cell badge(String status, Reader reader) {
        return OrderStatus.ofCode(status)
                .map(known -> Cell.badge(reader.say(words(known)), tone(known)))
                .orElse(Cell.text(status));
    }

    /** What a status is called. */
    public static Words words(OrderStatus status) {
        return switch (status) {
            case PAID -> Words.of("Оплачен", "Paid");
            case SHIPPED -> Words.of("Отправлен", "Shipped");
            case DELIVERED -> Words.of("Доставлен", "Delivered");
            case CANCELED -> Words.of("Отменён", "Canceled");
        };
    }

    /** The colour of a status. */
    public static String tone(OrderStatus status) {
        return switch (status) {
            case PAID -> "yellow";
            case SHIPPED -> "blue";
            case DELIVERED -> "green";
            case CANCELED -> "secondary";
        };
    }
}
