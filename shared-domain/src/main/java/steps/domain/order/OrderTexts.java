package steps.domain.order;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is said about orders of the past. */
public enum OrderTexts implements TextKey {
    ORDERS(plain("orders", "Мои заказы", "My orders")),
    PAGE(html(
            "orders_page",
            "📦 <b>Мои заказы</b>\n\nВыберите заказ, чтобы узнать о нём больше.",
            "📦 <b>My orders</b>\n\nChoose an order to see more about it.")),
    EMPTY(html("orders_empty", "📦 Здесь будут ваши заказы.", "📦 Your orders will appear here.")),
    CARD(html("orders_card", "📦 <b>Заказ № {order}</b>", "📦 <b>Order No. {order}</b>")),
    PIECE(html("orders_piece", "🎁 {title} · {price}", "🎁 {title} · {price}")),
    RECIPIENT(html("orders_recipient", "Получатель: {name}", "Recipient: {name}")),
    PICKUP(html("orders_pickup", "Пункт выдачи: {address}", "Pickup point: {address}")),
    TRACKING(html(
            "orders_tracking",
            "🚚 <a href=\"{link}\">Следить за посылкой</a>",
            "🚚 <a href=\"{link}\">Track the parcel</a>")),
    STEP(html("orders_step", "{moment} · {status}", "{moment} · {status}")),
    REFUNDED(html("orders_refunded", "Возвращено: <b>{points}</b>", "Returned: <b>{points}</b>")),
    PAID(plain("orders_status_paid", "оплачен", "paid")),
    SHIPPED(plain("orders_status_shipped", "отправлен", "shipped")),
    DELIVERED(plain("orders_status_delivered", "доставлен", "delivered")),
    CANCELED(plain("orders_status_canceled", "отменён", "canceled")),
    CANCELED_BY_BUYER(plain("orders_status_canceled_by_buyer", "отменён вами", "canceled by you")),
    CANCEL(plain("orders_cancel", "Отменить заказ", "Cancel the order")),
    ASK(html(
            "orders_cancel_ask",
            "Отменить заказ № {order}?\n\nВернём {points} туда, откуда они были списаны, а подарок снова сможет выбрать любой.",
            "Cancel order No. {order}?\n\nWe will return {points} to where they came from, and the gift will"
                    + " be up for grabs again.")),
    YES(plain("orders_cancel_yes", "Да, отменить", "Yes, cancel it")),
    NO(plain("orders_cancel_no", "Не отменять", "Keep the order")),
    DONE(plain("orders_cancel_done", "Заказ отменён. Вернули {points}.", "The order is canceled. {points} returned.")),
    CANCELED_ALREADY(
            plain("orders_canceled_already", "Этот заказ уже отменён.", "This order has already been canceled.")),
    SHIPPED_ALREADY(plain(
            "orders_shipped_already",
            "Заказ уже отправлен, отменить его нельзя.",
            "The order has been shipped and can no longer be canceled.")),
    DELIVERED_ALREADY(plain(
            "orders_delivered_already",
            "Заказ уже доставлен, отменить его нельзя.",
            "The order has been delivered and can no longer be canceled.")),
    NO_ORDER(plain("orders_none", "Такого заказа нет.", "There is no such order.")),
    OLDER(plain("orders_older", "Раньше", "Earlier")),
    NEWER(plain("orders_newer", "Позже", "Later"));

    private final Wording wording;

    OrderTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
