package steps.domain.order;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.domain.catalog.Products;
import steps.domain.ledger.Payments;
import steps.domain.ledger.Points;
import steps.domain.ledger.Refunds;
import steps.platform.transaction.Transactions;

/**
 * The life of an order, each change in one transaction with its line of history.
 *
 * <pre>
 *   paid ──▶ shipped ──▶ delivered
 *     └─────────┴──▶ canceled, with the refund, and the pieces on sale again
 * </pre>
 *
 * Whoever changes to what is already so changes nothing, so every call may be repeated.
 */
@Singleton
public class Orders {
    private final Transactions transactions;
    private final OrderRepository orders;
    private final OrderItemRepository items;
    private final OrderHistory history;
    private final Products products;
    private final Refunds refunds;
    private final Clock clock;

    Orders(
            Transactions transactions,
            OrderRepository orders,
            OrderItemRepository items,
            OrderHistory history,
            Products products,
            Refunds refunds,
            Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.items = items;
        this.history = history;
        this.products = products;
        this.refunds = refunds;
        this.clock = clock;
    }

    /** Writes a paid order down; the caller's transaction holds the locks, takes the pieces and moves the points. */
    public Uni<Order> place(NewOrder draft) {
        return transactions.withEntities(() -> orders.persistAndFlush(Order.of(draft, clock.instant()))
                .invoke(order -> OrderRepository.mark(order.id()))
                .call(order -> persistItems(order, draft))
                .call(order -> history.add(order, Actor.BUYER, order.createdAt())));
    }

    /** With an address to follow the parcel by; another address replaces the one it had. */
    public Uni<OrderChange> ship(long orderId, @Nullable TrackingUrl tracking, Actor by) {
        return transactions.withEntities(() -> orders.lock(orderId).chain(order -> ship(order, tracking, by)));
    }

    public Uni<OrderChange> deliver(long orderId, Actor by) {
        return transactions.withEntities(() -> orders.lock(orderId)
                .chain(order -> refusal(order, OrderStatus.DELIVERED)
                        .orElseGet(() -> go(order, OrderStatus.DELIVERED, by, Points.NONE))));
    }

    /** Gives the points back to exactly the accounts that paid, once, and puts the pieces on sale again. */
    public Uni<OrderChange> cancel(long orderId, Actor by) {
        return transactions.withEntities(() -> lockAll(orderId).chain(locked -> cancel(locked, by)));
    }

    /** The buyer may change their mind while nothing has been shipped. */
    public Uni<OrderChange> cancelByBuyer(long orderId, long userId) {
        return transactions.withEntities(() -> lockAll(orderId).chain(locked -> cancelOwn(locked, userId)));
    }

    /** From the first to the last; empty when there is no such order. */
    public Uni<List<OrderStep>> historyOf(long orderId) {
        return history.of(orderId);
    }

    private Uni<OrderChange> cancelOwn(Locked locked, long userId) {
        if (locked.order() == null || locked.order().userId() != userId) {
            return Uni.createFrom().item(new OrderChange.Unknown());
        }
        return locked.order().status() == OrderStatus.SHIPPED
                ? Uni.createFrom().item(new OrderChange.NotAllowed(OrderStatus.SHIPPED, OrderStatus.CANCELED))
                : cancel(locked, Actor.BUYER);
    }

    /** Accounts, then products, then the order: what the order names never changes, so it can be read before its lock. */
    private Uni<Locked> lockAll(long orderId) {
        return refunds.lockPaymentsFor(orderId)
                .map(payments -> new Locked(payments, List.of(), null))
                .chain(locked -> items.findOf(orderId).map(locked::with))
                .call(locked -> products.lock(locked.productIds()))
                .chain(locked -> orders.lock(orderId).map(locked::with));
    }

    private Uni<OrderChange> cancel(Locked locked, Actor by) {
        return refusal(locked.order(), OrderStatus.CANCELED).orElseGet(() -> giveBack(locked, by));
    }

    private Uni<OrderChange> giveBack(Locked locked, Actor by) {
        return products.putBack(locked.productIds())
                .chain(() -> refunds.giveBack(locked.payments()))
                .chain(refunded -> go(locked.found(), OrderStatus.CANCELED, by, refunded));
    }

    private Uni<OrderChange> ship(Order order, @Nullable TrackingUrl tracking, Actor by) {
        if (order != null && order.status() == OrderStatus.SHIPPED && order.trackBy(tracking, clock.instant())) {
            return Uni.createFrom().item(new OrderChange.Changed(order, Points.NONE));
        }
        return refusal(order, OrderStatus.SHIPPED).orElseGet(() -> shipFirst(order, tracking, by));
    }

    private Uni<OrderChange> shipFirst(Order order, @Nullable TrackingUrl tracking, Actor by) {
        order.trackBy(tracking, clock.instant());
        return go(order, OrderStatus.SHIPPED, by, Points.NONE);
    }

    /** Why the order does not go there, or empty when it may. */
    private static Optional<Uni<OrderChange>> refusal(@Nullable Order order, OrderStatus next) {
        if (order == null) {
            return Optional.of(Uni.createFrom().item(new OrderChange.Unknown()));
        }
        if (order.status() == next) {
            return Optional.of(Uni.createFrom().item(new OrderChange.Unchanged(order)));
        }
        return order.leadsTo(next)
                ? Optional.empty()
                : Optional.of(Uni.createFrom().item(new OrderChange.NotAllowed(order.status(), next)));
    }

    private Uni<OrderChange> go(Order order, OrderStatus next, Actor by, Points refunded) {
        var now = clock.instant();
        order.go(next, now);
        return history.add(order, by, now).replaceWith(new OrderChange.Changed(order, refunded));
    }

    private Uni<Void> persistItems(Order order, NewOrder draft) {
        return Multi.createFrom()
                .iterable(draft.products())
                .onItem()
                .transformToUniAndConcatenate(product -> items.persist(OrderItem.of(order, product)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private record Locked(
            Payments payments,
            List<OrderItem> items,
            @Nullable Order order) {
        /** Once it is known that there is one. */
        Order found() {
            return Objects.requireNonNull(order);
        }

        Locked with(List<OrderItem> found) {
            return new Locked(payments, found, order);
        }

        Locked with(Order locked) {
            return new Locked(payments, items, locked);
        }

        List<Long> productIds() {
            return items.stream().map(OrderItem::productId).toList();
        }
    }
}
