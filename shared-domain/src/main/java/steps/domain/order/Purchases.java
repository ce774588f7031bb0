package steps.domain.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.domain.catalog.Product;
import steps.domain.catalog.Products;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Points;
import steps.domain.ledger.Posting;
import steps.domain.ledger.Reason;
import steps.domain.ledger.SystemAccount;
import steps.domain.pickup.PickupPoint;
import steps.domain.pickup.PickupPointRepository;
import steps.domain.user.User;
import steps.platform.transaction.Transactions;

/** Sells gifts for points: the order, the piece and the points change hands in one transaction, or nothing does. */
@Singleton
public class Purchases {
    private final Transactions transactions;
    private final Ledger ledger;
    private final Products products;
    private final PickupPointRepository pickupPoints;
    private final Orders orders;
    private final OrderRepository placed;

    Purchases(
            Transactions transactions,
            Ledger ledger,
            Products products,
            PickupPointRepository pickupPoints,
            Orders orders,
            OrderRepository placed) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.products = products;
        this.pickupPoints = pickupPoints;
        this.orders = orders;
        this.placed = placed;
    }

    /** Locks the buyer's account, the product and the pickup point, in this order, before it looks at any of them. */
    public Uni<Sale> buy(User buyer, Purchase wish) {
        return transactions.withEntities(() -> ledger.lockBalanceOf(buyer.id())
                .chain(balance -> placed.findOf(buyer.id(), wish.key())
                        .chain(before -> before != null
                                ? result(new Sale.AlreadySold(before))
                                : sell(new Deal(buyer, balance, wish)))));
    }

    /** The order that this attempt of the person has made; null when it has made none. */
    public Uni<Order> madeBy(long userId, String key) {
        return transactions.readingEntities(() -> placed.findOf(userId, key));
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
                .chain(order -> ledger.debit(
                                deal.buyer().id(), SystemAccount.SHOP, product.price(), Reason.purchase(order.id()))
                        .map(posting -> new Sale.Sold(order, balanceAfter(posting))));
    }

    /** Under the account's lock the buyer has what they had a moment ago. */
    private static Points balanceAfter(Posting posting) {
        if (posting instanceof Posting.Posted(Points balance)) {
            return balance;
        }
        throw new IllegalStateException("An order that can be paid for was not: " + posting);
    }

    private static Uni<Sale> result(Sale sale) {
        return Uni.createFrom().item(sale);
    }

    private record Deal(User buyer, Points balance, Purchase wish) {
        /** Why the product cannot be sold, or null when it can. */
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
            return balance.covers(product.price())
                    ? null
                    : new Sale.TooFewPoints(product.price().minus(balance));
        }
    }
}
