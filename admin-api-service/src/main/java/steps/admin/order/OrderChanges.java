package steps.admin.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import steps.domain.order.Actor;
import steps.domain.order.OrderChange;
import steps.domain.order.OrderNotices;
import steps.domain.order.Orders;
import steps.platform.transaction.LocalSettings;
import steps.platform.transaction.Transactions;

/** Does what a partner wants with an order and tells its buyer, both or neither. */
@Singleton
class OrderChanges {
    /** Lists of pickup points wait longer on connections of the same pool. */
    private static final LocalSettings BRIEFLY = LocalSettings.NONE.locksWithin(Duration.ofMillis(50));

    private final Transactions transactions;
    private final Orders orders;
    private final OrderNotices notices;

    OrderChanges(Transactions transactions, Orders orders, OrderNotices notices) {
        this.transactions = transactions;
        this.orders = orders;
        this.notices = notices;
    }

    /** Fails as held when somebody else does not let go of what has to change. */
    Uni<OrderChange> make(long orderId, StatusWish wish) {
        return transactions.retrying(BRIEFLY, () -> transactions.withEntities(() -> makeNow(orderId, wish)));
    }

    private Uni<OrderChange> makeNow(long orderId, StatusWish wish) {
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
