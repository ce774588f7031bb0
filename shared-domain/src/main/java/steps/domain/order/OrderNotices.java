package steps.domain.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.NewDelivery;
import steps.domain.delivery.Notice;
import steps.domain.order.OrderChange.Changed;
import steps.domain.user.UserRepository;

/** Tells buyers what others do with their orders, in the transaction that does it. */
@Singleton
public class OrderNotices {
    private final UserRepository users;
    private final Deliveries deliveries;

    OrderNotices(UserRepository users, Deliveries deliveries) {
        this.users = users;
        this.deliveries = deliveries;
    }

    public Uni<Void> tell(Changed change) {
        var notice = notice(change);
        return users.findById(change.order().userId())
                .chain(buyer -> deliveries.enqueue(NewDelivery.of(buyer.telegramId(), notice)))
                .replaceWithVoid();
    }

    private static Notice notice(Changed change) {
        Order order = change.order();
        return switch (order.status()) {
            case PAID -> throw new IllegalArgumentException("Whoever pays is told by the bot.");
            case SHIPPED ->
                new Notice.OrderShipped(order.id(), order.trackingUrl().orElse(null));
            case DELIVERED -> new Notice.OrderDelivered(order.id());
            case CANCELED ->
                new Notice.OrderCanceled(order.id(), change.refunded().value());
        };
    }
}
