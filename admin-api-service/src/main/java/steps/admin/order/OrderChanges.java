package steps.admin.order;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.domain.order.Actor;
import steps.domain.order.OrderChange;
import steps.domain.order.Orders;

/** Does what a partner wants with an order and tells its buyer, both or neither. */
@Singleton
class OrderChanges {
    private final Orders orders;
    private final OrderNotices notices;

    OrderChanges(Orders orders, OrderNotices notices) {
        this.orders = orders;
        this.notices = notices;
    }

    @WithTransaction
    Uni<OrderChange> make(long orderId, StatusWish wish) {
        return change(orderId, wish).call(change -> switch (change) {
            case OrderChange.Changed changed -> notices.tell(changed);
            case OrderChange.Unchanged same -> Uni.createFrom().voidItem();
            case OrderChange.NotAllowed refused -> Uni.createFrom().voidItem();
            case OrderChange.Unknown unknown -> Uni.createFrom().voidItem();
        });
    }

    private Uni<OrderChange> change(long orderId, StatusWish wish) {
        return switch (wish.status()) {
            case SHIPPED -> orders.ship(orderId, wish.tracking(), Actor.PARTNER);
            case DELIVERED -> orders.deliver(orderId, Actor.PARTNER);
            case CANCELED -> orders.cancel(orderId, Actor.PARTNER);
            case PAID -> throw new IllegalArgumentException("Nobody but the buyer pays.");
        };
    }
}
