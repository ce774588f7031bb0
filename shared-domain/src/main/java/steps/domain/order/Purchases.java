package steps.domain.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.domain.catalog.Product;
import steps.domain.catalog.Products;
import steps.domain.ledger.Entry;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Points;
import steps.domain.ledger.Posting;
import steps.domain.ledger.Purse;
import steps.domain.ledger.Purses;
import steps.domain.pickup.PickupPoint;
import steps.domain.pickup.PickupPointRepository;
import steps.domain.user.User;
import steps.platform.transaction.Transactions;

/** Sells gifts for points: the order, the piece and the points change hands in one transaction, or nothing does. */
@Singleton
public class Purchases {
    private final Transactions transactions;
    private final Purses purses;
    private final Ledger ledger;
    private final Products products;
    private final PickupPointRepository pickupPoints;
    private final Orders orders;
    private final OrderRepository placed;
    private final SaleAlerts alerts;

    Purchases(
            Transactions transactions,
            Purses purses,
            Ledger ledger,
            Products products,
            PickupPointRepository pickupPoints,
            Orders orders,
            OrderRepository placed,
            SaleAlerts alerts) {
        this.transactions = transactions;
        this.purses = purses;
        this.ledger = ledger;
        this.products = products;
        this.pickupPoints = pickupPoints;
        this.orders = orders;
        this.placed = placed;
        this.alerts = alerts;
    }

    /** Locks all that the buyer can pay with, the product and the pickup point, in this order, before it looks at any of them. */
    public Uni<Sale> buy(User buyer, Purchase wish) {
        return transactions.withEntities(() -> purses.lock(buyer.id())
                .map(purse -> new Deal(buyer, purse, wish))
                .chain(this::sellOnce));
    }

    /** The order that this attempt of the person has made; null when it has made none. */
    public Uni<Order> madeBy(long userId, String key) {
        return transactions.readingEntities(() -> placed.findOf(userId, key));
    }

    private Uni<Sale> sellOnce(Deal deal) {
        return placed.findOf(deal.buyer().id(), deal.wish().key())
                .chain(before -> before != null ? result(new Sale.AlreadySold(before)) : sell(deal));
    }

    private Uni<Sale> sell(Deal deal) {
        return products.lockOffered(deal.wish().productId()).chain(product -> {
            var refusal = deal.refusal(product);
            return refusal != null ? result(refusal) : sell(deal, product);
        });
    }

    private Uni<Sale> sell(Deal deal, Product product) {
        return pickupPoints
                .holdOffered(deal.wish().pickupPointId())
                .chain(point -> point == null ? result(new Sale.NoPickupPoint()) : sell(deal, product, point));
    }

    private Uni<Sale> sell(Deal deal, Product product, PickupPoint point) {
        var wish = deal.wish();
        product.takeOne();
        return orders.place(new NewOrder(deal.buyer(), List.of(product), wish.recipient(), point, wish.key()))
                .call(order -> alerts.tell(order, product))
                .chain(order -> ledger.post(deal.payment(order, product))
                        .map(posting -> new Sale.Sold(order, balanceAfter(posting, deal))));
    }

    /** Under the lock the buyer has what they had a moment ago. */
    private static Points balanceAfter(Posting posting, Deal deal) {
        if (posting instanceof Posting.Posted posted) {
            return deal.purse().balanceAfter(posted);
        }
        throw new IllegalStateException("An order that can be paid for was not: " + posting);
    }

    private static Uni<Sale> result(Sale sale) {
        return Uni.createFrom().item(sale);
    }

    private record Deal(User buyer, Purse purse, Purchase wish) {
        Entry payment(Order order, Product product) {
            return purse.paying(Entry.purchase(order.id()), product.price());
        }

        /** Why the product cannot be sold; null when it can. */
        @Nullable
        Sale refusal(Product product) {
            if (product == null) {
                return new Sale.Withdrawn();
            }
            if (!product.isOnSale()) {
                return new Sale.SoldOut();
            }
            if (!product.price().equals(wish.price())) {
                return new Sale.PriceChanged(product.price());
            }
            return purse.balance().covers(product.price())
                    ? null
                    : new Sale.TooFewPoints(product.price().minus(purse.balance()));
        }
    }
}
