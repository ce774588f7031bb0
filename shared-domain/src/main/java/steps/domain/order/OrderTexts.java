package steps.domain.order;

import steps.domain.content.TextKey;

/** What is said about orders of the past. */
public enum OrderTexts implements TextKey {
    ORDERS("orders", "Мои заказы"),
    PAGE("orders_page", "📦 <b>Мои заказы</b>\n\nВыберите заказ, чтобы узнать о нём больше."),
    EMPTY("orders_empty", "📦 Здесь будут ваши заказы."),
    CARD("orders_card", "📦 <b>Заказ № {order}</b>"),
    PIECE("orders_piece", "🎁 {title} · {price}"),
    RECIPIENT("orders_recipient", "Получатель: {name}"),
    PICKUP("orders_pickup", "Пункт выдачи: {address}"),
    TRACKING("orders_tracking", "🚚 <a href=\"{link}\">Следить за посылкой</a>"),
    STEP("orders_step", "{moment} · {status}"),
    REFUNDED("orders_refunded", "Возвращено: <b>{points}</b>"),
    PAID("orders_status_paid", "оплачен"),
    SHIPPED("orders_status_shipped", "отправлен"),
    DELIVERED("orders_status_delivered", "доставлен"),
    CANCELED("orders_status_canceled", "отменён"),
    CANCELED_BY_BUYER("orders_status_canceled_by_buyer", "отменён вами"),
    CANCEL("orders_cancel", "Отменить заказ"),
    ASK(
            "orders_cancel_ask",
            "Отменить заказ № {order}?\n\nВернём {points} туда, откуда они были списаны, а подарок снова сможет выбрать любой."),
    YES("orders_cancel_yes", "Да, отменить"),
    NO("orders_cancel_no", "Не отменять"),
    DONE("orders_cancel_done", "Заказ отменён. Вернули {points}."),
    CANCELED_ALREADY("orders_canceled_already", "Этот заказ уже отменён."),
    SHIPPED_ALREADY("orders_shipped_already", "Заказ уже отправлен, отменить его нельзя."),
    DELIVERED_ALREADY("orders_delivered_already", "Заказ уже доставлен, отменить его нельзя."),
    NO_ORDER("orders_none", "Такого заказа нет."),
    OLDER("orders_older", "Раньше"),
    NEWER("orders_newer", "Позже");

    private final String key;
    private final String builtIn;

    OrderTexts(String key, String builtIn) {
        this.key = key;
        this.builtIn = builtIn;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String builtIn() {
        return builtIn;
    }
}
