package steps.admin.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.domain.order.Actor;
import steps.domain.order.OrderChange;
import steps.domain.order.OrderNotices;
import steps.domain.order.Orders;
import steps.domain.order.TrackingUrl;

/** What operators do with orders; each tells the buyer, as a partner's change does. */
@Singleton
class OrderActions {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final Words TOLD = Words.of("Покупатель получит сообщение.", "The buyer is notified.");
    private static final Words NO_ORDER = Words.of("Такого заказа нет.", "There is no such order.");
    private static final Words SO_ALREADY = Words.of("Так уже было.", "It was already like that.");
    private static final Words NOT_THERE = Words.of("Из статуса «%s» сюда нельзя.", "Not possible from “%s”.");
    private static final Words REFUNDED = Words.of("Отменён, возвращено баллов: %s", "Canceled, points returned: %s");
    private static final Words BAD_ADDRESS = Words.of(
            "Нужен адрес, который начинается с http:// или https://.",
            "Enter an address that begins with http:// or https://.");

    private final Orders orders;
    private final OrderNotices notices;

    OrderActions(Orders orders, OrderNotices notices) {
        this.orders = orders;
        this.notices = notices;
    }

    List<Action> all() {
        return List.of(
                Action.of("ship", Words.of("Отправить", "Ship"), TOLD, Right.MOVE_ORDERS, this::ship)
                        .asking(Field.text(
                                        "tracking",
                                        Words.of("Ссылка для отслеживания", "Tracking link"),
                                        LONGEST_ADDRESS)
                                .checked(OrderActions::badAddress)),
                Action.of(
                        "deliver",
                        Words.of("Доставлен", "Mark as delivered"),
                        TOLD,
                        Right.MOVE_ORDERS,
                        work((order, by) -> orders.deliver(order, by))),
                Action.of(
                                "cancel",
                                Words.of("Отменить заказ", "Cancel the order"),
                                Words.of(
                                        "Баллы вернутся тем, кто платил, товар снова в продаже, покупатель получит сообщение.",
                                        "The points go back to whoever paid, the item is on sale again, and the buyer is notified."),
                                Right.MOVE_ORDERS,
                                work((order, by) -> orders.cancel(order, by)))
                        .dangerous());
    }

    private Uni<ActionResult> ship(String key, Values asked, String attempt, PanelUser by) {
        var tracking = TrackingUrl.parse(asked.text("tracking")).orElse(null);
        return work((order, actor) -> orders.ship(order, tracking, actor)).on(key, asked, attempt, by);
    }

    private Action.Work work(BiFunction<Long, Actor, Uni<OrderChange>> change) {
        return (key, asked, attempt, by) -> Keys.number(key).isEmpty()
                ? Uni.createFrom().item(new ActionResult.Refused(NO_ORDER))
                : change.apply(Keys.number(key).getAsLong(), Actor.operator(by.name()))
                        .call(this::tell)
                        .map(OrderActions::result);
    }

    private Uni<Void> tell(OrderChange change) {
        return change instanceof OrderChange.Changed changed
                ? notices.tell(changed)
                : Uni.createFrom().voidItem();
    }

    private static ActionResult result(OrderChange change) {
        return switch (change) {
            case OrderChange.Changed changed ->
                ActionResult.Done.of(
                        changed.refunded().isNone()
                                ? OrderSection.words(changed.order().status())
                                : REFUNDED.filled(
                                        Numbers.grouped(changed.refunded().value())),
                        "status",
                        "",
                        changed.order().status().code());
            case OrderChange.Unchanged same -> new ActionResult.Unchanged(SO_ALREADY);
            case OrderChange.NotAllowed refused ->
                new ActionResult.Refused(new Words(
                        NOT_THERE
                                .russian()
                                .formatted(OrderSection.words(refused.from()).russian()),
                        NOT_THERE
                                .english()
                                .formatted(OrderSection.words(refused.from()).english())));
            case OrderChange.Unknown unknown -> new ActionResult.Refused(NO_ORDER);
        };
    }

    private static Optional<Words> badAddress(String text) {
        return TrackingUrl.parse(text).isPresent() ? Optional.empty() : Optional.of(BAD_ADDRESS);
    }
}
