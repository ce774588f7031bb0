package steps.admin.order;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.Letter;
import steps.domain.delivery.NewDelivery;
import steps.domain.order.Order;
import steps.domain.order.OrderChange.Changed;
import steps.domain.user.User;
import steps.domain.user.UserRepository;

/** Tells buyers in Telegram what partners do with their orders, in the transaction that does it. */
@Singleton
class OrderNotices {
    private final UserRepository users;
    private final Deliveries deliveries;

    OrderNotices(UserRepository users, Deliveries deliveries) {
        this.users = users;
        this.deliveries = deliveries;
    }

    Uni<Void> tell(Changed change) {
        var order = change.order();
        var text = OrderTexts.of(order.status(), order.trackingUrl().isPresent());
        return users.findById(order.userId())
                .chain(buyer -> written(text).map(written -> new Notice(buyer, text.html(written, values(change)))))
                .chain(notice -> deliveries.enqueue(notice.delivery()))
                .replaceWithVoid();
    }

    private static Map<String, String> values(Changed change) {
        Order order = change.order();
        return Map.of(
                "order", order.id().toString(),
                "link", order.trackingUrl().orElse(""),
                "points", Long.toString(change.refunded().value()));
    }

    /** Null when nobody has written this one. Read here: changes are rare, and this service keeps no texts in memory. */
    private static Uni<String> written(OrderTexts text) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select text from content where key = :key", String.class)
                        .setParameter("key", text.key())
                        .getSingleResultOrNull());
    }

    private record Notice(User buyer, String html) {
        NewDelivery delivery() {
            return NewDelivery.notice(buyer.telegramId(), Letter.of(html));
        }
    }
}
