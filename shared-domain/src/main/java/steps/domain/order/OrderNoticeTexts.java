package steps.domain.order;

import static steps.domain.content.Wording.html;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What buyers are told when others move their orders. */
public enum OrderNoticeTexts implements TextKey {
    SHIPPED(html("order_shipped", "🚚 Ваш заказ № {order} отправлен.", "🚚 Your order No. {order} is on its way.")),
    SHIPPED_WITH_TRACKING(html(
            "order_shipped_tracking",
            "🚚 Ваш заказ № {order} отправлен.\nСледить за ним можно <a href=\"{link}\">по ссылке</a>.",
            "🚚 Your order No. {order} is on its way.\nYou can <a href=\"{link}\">track it here</a>.")),
    DELIVERED(html(
            "order_delivered",
            "🎁 Ваш заказ № {order} доставлен. Приятного подарка!",
            "🎁 Your order No. {order} has been delivered. Enjoy your gift!")),
    CANCELED(html(
            "order_canceled",
            "❌ Ваш заказ № {order} отменён. Баллы возвращены: {points}.",
            "❌ Your order No. {order} has been canceled. Points returned: {points}."));

    private final Wording wording;

    OrderNoticeTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
