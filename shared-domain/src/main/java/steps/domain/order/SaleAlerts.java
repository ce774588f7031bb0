package steps.domain.order;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import steps.domain.catalog.Product;
import steps.domain.delivery.ManagerNotice;
import steps.domain.manager.ManagerNotices;

/** Tells managers that something was sold, and when few pieces of it are left. */
@Singleton
class SaleAlerts {
    /** As it stands in this transaction; sales are too few to keep it in memory. */
    private static final String THRESHOLD =
            "select value::integer as threshold from bot_setting where key = 'product_low_stock'";

    private final Pool pool;
    private final ManagerNotices managers;

    SaleAlerts(Pool pool, ManagerNotices managers) {
        this.pool = pool;
        this.managers = managers;
    }

    /** In the sale's transaction, which holds the product. */
    Uni<Void> tell(Order order, Product product) {
        var paid = new ManagerNotice.OrderPaid(
                order.id(), product.title(), product.price().value());
        return managers.tell(paid).chain(this::threshold).chain(threshold -> tell(product, threshold));
    }

    private Uni<Integer> threshold() {
        return pool.query(THRESHOLD)
                .execute()
                .map(rows -> rows.iterator().next().getInteger("threshold"));
    }

    /** Pieces leave one by one, so that each threshold is passed once. */
    private Uni<Void> tell(Product product, int threshold) {
        int left = product.stock();
        return left == 0 || left == threshold
                ? managers.tell(new ManagerNotice.StockLow(product.id(), product.title(), left))
                : Uni.createFrom().voidItem();
    }
}
