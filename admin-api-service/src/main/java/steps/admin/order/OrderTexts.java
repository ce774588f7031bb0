package steps.admin.order;

import java.util.Map;
import steps.domain.order.OrderStatus;

/** What buyers are told about their orders: keys that content managers may write anew, and the built-in words. */
enum OrderTexts {
    SHIPPED("order_shipped", "🚚 Ваш заказ № {order} отправлен."),
    SHIPPED_WITH_TRACKING(
            "order_shipped_tracking",
            "🚚 Ваш заказ № {order} отправлен.\nСледить за ним можно <a href=\"{link}\">по ссылке</a>."),
    DELIVERED("order_delivered", "🎁 Ваш заказ № {order} доставлен. Приятного подарка!"),
    CANCELED("order_canceled", "❌ Ваш заказ № {order} отменён. Баллы возвращены: {points}.");

    private final String key;
    private final String builtIn;

    OrderTexts(String key, String builtIn) {
        this.key = key;
        this.builtIn = builtIn;
    }

    static OrderTexts of(OrderStatus status, boolean tracked) {
        return switch (status) {
            case PAID -> throw new IllegalArgumentException("Whoever pays is told by the bot.");
            case SHIPPED -> tracked ? SHIPPED_WITH_TRACKING : SHIPPED;
            case DELIVERED -> DELIVERED;
            case CANCELED -> CANCELED;
        };
    }

    String key() {
        return key;
    }

    /** Telegram's HTML, with each place filled by its value as plain text; {@code written} is the manager's, or null. */
    String html(String written, Map<String, String> values) {
        var html = written == null ? builtIn : written;
        for (var value : values.entrySet()) {
            html = html.replace("{" + value.getKey() + "}", escaped(value.getValue()));
        }
        return html;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
