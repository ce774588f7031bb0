package steps.domain.order;

import steps.domain.content.TextKey;

/** What buyers are told when others move their orders. */
public enum OrderNoticeTexts implements TextKey {
    SHIPPED("order_shipped", "🚚 Ваш заказ № {order} отправлен."),
    SHIPPED_WITH_TRACKING(
            "order_shipped_tracking",
            "🚚 Ваш заказ № {order} отправлен.\nСледить за ним можно <a href=\"{link}\">по ссылке</a>."),
    DELIVERED("order_delivered", "🎁 Ваш заказ № {order} доставлен. Приятного подарка!"),
    CANCELED("order_canceled", "❌ Ваш заказ № {order} отменён. Баллы возвращены: {points}.");

    private final String key;
    private final String builtIn;

    OrderNoticeTexts(String key, String builtIn) {
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
